import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { LegalText, LegalVersion } from "./legal-version.ts"
import type { LegalKind } from "./sections.ts"

type Stored = Record<Locale, LegalText>

/** True for whoever publishes it first. */
export async function insertVersion(trx: Trx, version: LegalVersion, publishedAt: Date): Promise<boolean> {
  const inserted = await trx
    .insertInto("legalVersions")
    .values({ kind: version.kind, hash: version.hash, text: JSON.stringify(version.text), publishedAt })
    .onConflict((conflict) => conflict.columns(["kind", "hash"]).doNothing())
    .returning("hash")
    .executeTakeFirst()
  return inserted !== undefined
}

export function listVersions(db: Db, kind: LegalKind) {
  return db
    .selectFrom("legalVersions")
    .where("kind", "=", kind)
    .orderBy("publishedAt", "desc")
    .select(["hash", "publishedAt"])
    .execute()
}

export async function findVersion(db: Db, kind: LegalKind, hash: Buffer) {
  const row = await db
    .selectFrom("legalVersions")
    .where("kind", "=", kind)
    .where("hash", "=", hash)
    .select(["hash", "text", "publishedAt"])
    .executeTakeFirst()
  return row && { ...row, text: row.text as Stored }
}

type NewAcceptance = {
  userId: string
  kind: LegalKind
  hash: Buffer
  acceptedAt: Date
  addressSealed: Buffer
  userAgent: string | null
}

export async function insertAcceptances(trx: Trx, acceptances: NewAcceptance[]) {
  await trx.insertInto("auth.acceptances").values(acceptances).execute()
}

/** The text of that kind that somebody accepted last, before the one of today. */
export async function findLastAccepted(db: Db, userId: string, kind: LegalKind) {
  const row = await db
    .selectFrom("auth.acceptances as accepted")
    .innerJoin("legalVersions as version", (join) =>
      join.onRef("version.kind", "=", "accepted.kind").onRef("version.hash", "=", "accepted.hash"),
    )
    .where("accepted.userId", "=", userId)
    .where("accepted.kind", "=", kind)
    .orderBy("accepted.id", "desc")
    .select(["accepted.acceptedAt", "version.text"])
    .executeTakeFirst()
  return row && { ...row, text: row.text as Stored }
}

/** Open users who have accepted a text of that kind, but not this one. */
export async function listUsersBoundBefore(db: Db, kind: LegalKind, hash: Buffer): Promise<string[]> {
  const rows = await db
    .selectFrom("auth.acceptances as accepted")
    .innerJoin("auth.users as users", "users.id", "accepted.userId")
    .where("users.closedAt", "is", null)
    .where("users.emailConfirmedAt", "is not", null)
    .where("accepted.kind", "=", kind)
    .groupBy("users.id")
    .having(sql<boolean>`not bool_or(accepted.hash = ${hash})`)
    .select("users.id")
    .execute()
  return rows.map((row) => row.id)
}

export function findReader(db: Db, userId: string) {
  return db
    .selectFrom("auth.users")
    .where("id", "=", userId)
    .where("closedAt", "is", null)
    .select(["email", "locale"])
    .$narrowType<{ locale: Locale }>()
    .executeTakeFirst()
}

export async function deleteAcceptancesOfLeavers(trx: Trx, closedBefore: Date): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom("auth.acceptances")
    .where("userId", "in", (query) => query.selectFrom("auth.users").where("closedAt", "<", closedBefore).select("id"))
    .executeTakeFirst()
  return numDeletedRows
}
