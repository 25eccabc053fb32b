import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import { NotFound } from "#src/errors.ts"
import type { SuspensionReason, SuspensionScope } from "./suspension.ts"

/** Asks the database's own function, since an account may not read another's suspensions. */
export async function readStopped(db: Db, accountId: string, thing: string): Promise<boolean> {
  const { stopped } = await db
    .selectNoFrom(sql<boolean>`is_stopped(${accountId}, ${thing})`.as("stopped"))
    .executeTakeFirstOrThrow()
  return stopped
}

/** The account as a suspension finds it. */
export function findAccount(db: Db, accountId: string) {
  return db
    .selectFrom("accounts")
    .leftJoin("suspensions", (join) =>
      join.onRef("suspensions.accountId", "=", "accounts.id").on("suspensions.liftedAt", "is", null),
    )
    .where("accounts.id", "=", accountId)
    .select(["accounts.kind", "accounts.closedAt", "suspensions.scope as scopeInForce"])
    .executeTakeFirstOrThrow(() => new NotFound(`account ${accountId}`))
}

type Imposed = {
  accountId: string
  scope: SuspensionScope
  reason: SuspensionReason
  message: string
  imposedBy: string
  imposedAt: Date
}

/** Nothing comes back when a suspension is in force already. */
export async function imposeSuspension(trx: Trx, imposed: Imposed): Promise<string | undefined> {
  const inserted = await trx
    .insertInto("suspensions")
    .values(imposed)
    .onConflict((conflict) => conflict.column("accountId").where("liftedAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst()
  return inserted?.id
}

export async function liftOtherScope(trx: Trx, { accountId, scope, imposedBy, imposedAt }: Imposed) {
  await trx
    .updateTable("suspensions")
    .set({ liftedBy: imposedBy, liftedAt: imposedAt, liftingReason: `scope changed to ${scope}` })
    .where("accountId", "=", accountId)
    .where("liftedAt", "is", null)
    .where("scope", "<>", scope)
    .execute()
}

type Lifting = { accountId: string; reason: string; liftedBy: string; liftedAt: Date }

/** Nothing comes back when none is in force. */
export async function liftSuspension(trx: Trx, { accountId, reason, ...lifted }: Lifting) {
  const row = await trx
    .updateTable("suspensions")
    .set({ ...lifted, liftingReason: reason })
    .where("accountId", "=", accountId)
    .where("liftedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return row?.id
}

type Narrow = { scope: SuspensionScope; reason: SuspensionReason }

export function selectSuspensions(db: Db, accountId: string) {
  return db
    .selectFrom("suspensions")
    .innerJoin("auth.users as imposer", "imposer.id", "suspensions.imposedBy")
    .leftJoin("auth.users as lifter", "lifter.id", "suspensions.liftedBy")
    .where("suspensions.accountId", "=", accountId)
    .orderBy("suspensions.imposedAt", "desc")
    .orderBy("suspensions.id", "desc")
    .select(["suspensions.id", "suspensions.scope", "suspensions.reason", "suspensions.message"])
    .select(["suspensions.imposedAt", "suspensions.liftedAt", "suspensions.liftingReason"])
    .select(["imposer.name as imposedByName", "lifter.name as liftedByName"])
    .$narrowType<Narrow>()
    .execute()
}

/** A suspension with the name of its account, for the mail that tells of it. */
export function findSuspension(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("suspensions")
    .innerJoin("accounts", "accounts.id", "suspensions.accountId")
    .where("suspensions.accountId", "=", accountId)
    .where("suspensions.id", "=", id)
    .select(["suspensions.scope", "suspensions.reason", "suspensions.message"])
    .select(["suspensions.imposedAt", "suspensions.liftedAt", "accounts.kind", "accounts.name as accountName"])
    .$narrowType<Narrow & { kind: AccountKind }>()
    .executeTakeFirstOrThrow(() => new NotFound(`suspension ${id}`))
}
