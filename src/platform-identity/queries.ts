import type { Db, Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import type { PlatformIdentity } from "./identity-form.ts"

/** Who the platform is on papers; undefined until somebody has said it. */
export function findIdentity(db: Db) {
  return db
    .selectFrom("sellerNotices")
    .where("accountId", "=", platformAccountId)
    .selectAll()
    .$narrowType<Pick<PlatformIdentity, "legalForm">>()
    .executeTakeFirst()
}

export async function writeIdentity(trx: Trx, identity: PlatformIdentity & { updatedAt: Date }) {
  await trx
    .insertInto("sellerNotices")
    .values({ accountId: platformAccountId, ...identity })
    .onConflict((conflict) => conflict.column("accountId").doUpdateSet(identity))
    .execute()
}

export type BankRow = Awaited<ReturnType<typeof listBanks>>[number]

/** The accounts from which the platform pays or has paid, the one that counts first. */
export function listBanks(db: Db) {
  return db
    .selectFrom("platformBankAccounts as banks")
    .innerJoin("auth.users as users", "users.id", "banks.recordedBy")
    .where("banks.accountId", "=", platformAccountId)
    .orderBy("banks.id", "desc")
    .select(["banks.id", "holderSealed", "ribSealed", "ribShown", "recordedAt", "users.name as recordedBy"])
    .execute()
}

export function findBank(db: Db) {
  return db
    .selectFrom("platformBankAccounts")
    .where("accountId", "=", platformAccountId)
    .orderBy("id", "desc")
    .limit(1)
    .select(["id", "holderSealed", "ribSealed"])
    .executeTakeFirst()
}

type NewBank = {
  id: string
  holderSealed: Buffer
  ribSealed: Buffer
  ribShown: string
  recordedBy: string
  recordedAt: Date
}

export async function insertBank(trx: Trx, bank: NewBank) {
  await trx
    .insertInto("platformBankAccounts")
    .values({ accountId: platformAccountId, ...bank })
    .execute()
}
