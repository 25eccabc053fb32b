import type { Insertable, Updateable } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Verifications } from "#db/schema.ts"
import type { Actor } from "#src/accounts/actor.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { LegalForm } from "./legal-form.ts"
import type { VerificationState } from "./verification-state.ts"

type Known = { state: VerificationState; legalForm: LegalForm; locale: Locale }

export function findVerification(db: Db, accountId: string) {
  return db
    .selectFrom("verifications")
    .where("accountId", "=", accountId)
    .selectAll()
    .$narrowType<Known>()
    .executeTakeFirst()
}

/** The account's file, still until the transaction ends; undefined while it has none. */
export function lockVerification(trx: Trx, accountId: string) {
  return trx
    .selectFrom("verifications")
    .where("accountId", "=", accountId)
    .forUpdate()
    .selectAll()
    .$narrowType<Known>()
    .executeTakeFirst()
}

export type Verification = NonNullable<Awaited<ReturnType<typeof findVerification>>>

/** Undefined when another request has just opened it. */
export function insertVerification(trx: Trx, verification: Insertable<Verifications>) {
  return trx
    .insertInto("verifications")
    .values(verification)
    .onConflict((conflict) => conflict.column("accountId").doNothing())
    .returning("id")
    .executeTakeFirst()
}

export async function updateVerification(trx: Trx, accountId: string, changes: Updateable<Verifications>) {
  await trx.updateTable("verifications").set(changes).where("accountId", "=", accountId).execute()
}

export async function findKind(db: Db, accountId: string): Promise<AccountKind> {
  const { kind } = await db
    .selectFrom("accounts")
    .where("id", "=", accountId)
    .where("kind", "in", ["merchant", "influencer"])
    .select("kind")
    .executeTakeFirstOrThrow(() => new NotFound(`file of ${accountId}`))
  return kind as AccountKind
}

type Person = Actor & { kind: "member" | "staff" }
type Event = { verificationId: string; state: VerificationState; at: Date; reason?: string; message?: string }

export async function insertEvent(trx: Trx, actor: Person, event: Event): Promise<string> {
  const { id } = await trx
    .insertInto("verificationEvents")
    .values({ accountId: actor.accountId, actorKind: actor.kind, actorId: actor.userId, ...event })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

/** The life of the file, the latest first. */
export function listEvents(db: Db, accountId: string) {
  return db
    .selectFrom("verificationEvents")
    .where("accountId", "=", accountId)
    .orderBy("id", "desc")
    .limit(50)
    .select(["id", "state", "actorKind", "reason", "message", "at"])
    .$narrowType<{ state: VerificationState; actorKind: "member" | "staff" | "system" }>()
    .execute()
}

export type FileEvent = Awaited<ReturnType<typeof listEvents>>[number]

/** Whether staff has decided on a paper since then. */
export async function isDecidedSince(db: Db, accountId: string, at: Date): Promise<boolean> {
  const decided = await db
    .selectFrom("verificationDecisions")
    .where("accountId", "=", accountId)
    .where("decidedAt", ">=", at)
    .limit(1)
    .select("id")
    .executeTakeFirst()
  return decided !== undefined
}
