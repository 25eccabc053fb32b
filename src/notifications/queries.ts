import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Role } from "#src/accounts/abilities.ts"
import type { MailWish } from "./kind-row.ts"
import type { NotificationKind } from "./notification-kinds.ts"
import type { NotificationParams } from "./notification-params.ts"

type Told = { accountId: string | null; userId: string | null }

/** Writes a line for each member whom it concerns and answers how many want a mail of it at once; 0 when all were told. */
export async function tellMembers(trx: Trx, told: Told, roles: readonly Role[], line: object): Promise<number> {
  const { rows } = await sql<{ mails: number }>`
    select tell_members(${told.accountId}, ${told.userId}, ${roles}, ${JSON.stringify(line)}) as mails`.execute(trx)
  return rows[0]?.mails ?? 0
}

/** The lines of an event that are to be told by mail, with whoever reads them: a member still, whom a mail reaches. */
export async function listMailedLines(db: Db, accountId: string, kind: NotificationKind, key: string) {
  const lines = await db
    .selectFrom("notifications as lines")
    .innerJoin("memberships", (join) =>
      join.onRef("memberships.accountId", "=", "lines.accountId").onRef("memberships.userId", "=", "lines.userId"),
    )
    .innerJoin("auth.users as users", "users.id", "lines.userId")
    .where("lines.accountId", "=", accountId)
    .where("lines.kind", "=", kind)
    .where("lines.key", "=", key)
    .where("lines.mail", "=", "on")
    .where("memberships.endedAt", "is", null)
    .where("users.closedAt", "is", null)
    .where("users.emailConfirmedAt", "is not", null)
    .select(["lines.id", "lines.params", "lines.path", "users.id as userId", "users.email", "users.locale"])
    .execute()
  return lines.map(({ params, locale, ...line }) => ({
    ...line,
    params: params as NotificationParams,
    locale: locale === "ar" ? ("ar" as const) : ("fr" as const),
  }))
}

export async function listChoices(db: Db, userId: string) {
  const choices = await db
    .selectFrom("auth.notificationChoices")
    .where("userId", "=", userId)
    .select(["kind", "channel", "choice"])
    .execute()
  return choices.map(({ choice, ...of }) => ({ ...of, choice: choice as MailWish }))
}

type NewChoice = { userId: string; kind: NotificationKind; channel: string; choice: string; setAt: Date }

export async function upsertChoices(trx: Trx, choices: NewChoice[]) {
  if (choices.length === 0) return
  await trx
    .insertInto("auth.notificationChoices")
    .values(choices)
    .onConflict((conflict) =>
      conflict
        .columns(["userId", "kind", "channel"])
        .doUpdateSet((row) => ({ choice: row.ref("excluded.choice"), setAt: row.ref("excluded.setAt") })),
    )
    .execute()
}
