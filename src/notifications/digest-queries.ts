import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { isNotificationKind } from "./notification-kinds.ts"
import type { NotificationParams } from "./notification-params.ts"

/** Gives the lines that are due to a digest of each reader; a line is in one digest only. */
export async function claimDueLines(trx: Trx, now: Date): Promise<{ userId: string; digestId: string }[]> {
  const { rows } = await sql<{ userId: string; digestId: string }>`
    with readers as (
      select user_id, gen_random_uuid() as digest_id from (
        select distinct user_id from notifications where digest_at <= ${now} and digest_id is null) due
    ), claimed as (
      update notifications n set digest_id = readers.digest_id from readers
      where n.user_id = readers.user_id and n.digest_at <= ${now} and n.digest_id is null
      returning n.digest_id
    )
    select user_id, digest_id from readers where digest_id in (select digest_id from claimed)`.execute(trx)
  return rows
}

/** What is still to be said of a digest's lines: unread, to somebody whom a mail reaches and who is a member still. */
export async function listDigestLines(db: Db, digestId: string) {
  const lines = await db
    .selectFrom("notifications as lines")
    .innerJoin("memberships", (join) =>
      join.onRef("memberships.accountId", "=", "lines.accountId").onRef("memberships.userId", "=", "lines.userId"),
    )
    .innerJoin("accounts", "accounts.id", "lines.accountId")
    .innerJoin("auth.users as users", "users.id", "lines.userId")
    .where("lines.digestId", "=", digestId)
    .where("lines.readAt", "is", null)
    .where("memberships.endedAt", "is", null)
    .where("accounts.closedAt", "is", null)
    .where("users.closedAt", "is", null)
    .where("users.emailConfirmedAt", "is not", null)
    .orderBy("accounts.name")
    .orderBy("lines.createdAt")
    .orderBy("lines.id")
    .select(["lines.kind", "lines.params", "accounts.name as accountName"])
    .execute()
  return lines.flatMap(({ kind, params, accountName }) =>
    isNotificationKind(kind) ? [{ kind, params: params as NotificationParams, accountName }] : [],
  )
}

export async function findDigestReader(db: Db, userId: string) {
  const { email, name, locale } = await db
    .selectFrom("auth.users")
    .where("id", "=", userId)
    .select(["email", "name", "locale"])
    .executeTakeFirstOrThrow()
  return { email, name, locale: locale as Locale }
}

export async function recordDigest(trx: Trx, digestId: string) {
  await trx
    .updateTable("notifications")
    .set({ digestAt: null, digestId: null })
    .where("digestId", "=", digestId)
    .execute()
}
