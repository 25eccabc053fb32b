import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

/** The contracts of a merchant on what the platform pays for it, the newest first. */
export function listPayerContracts(db: Db, accountId: string) {
  return db
    .selectFrom("payerContracts as contracts")
    .innerJoin("auth.users as recorders", "recorders.id", "contracts.recordedBy")
    .leftJoin("auth.users as enders", "enders.id", "contracts.endedBy")
    .where("contracts.accountId", "=", accountId)
    .orderBy("contracts.id", "desc")
    .select(["contracts.id", "contracts.licenceReference", "contracts.contractReference", "contracts.signedOn"])
    .select(["contracts.recordedAt", "contracts.endedAt", "contracts.endReason"])
    .select(["recorders.name as recordedByName", "enders.name as endedByName"])
    .execute()
}

export function findContractInForce(db: Db, accountId: string) {
  return db
    .selectFrom("payerContracts")
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .select(["id", "licenceReference", "contractReference", "signedOn"])
    .executeTakeFirst()
}

type NewContract = {
  licenceReference: string
  contractReference: string
  signedOn: string
  recordedBy: string
  recordedAt: Date
}

/** Nothing comes back when one is in force already. */
export async function insertContract(trx: Trx, accountId: string, contract: NewContract): Promise<string | undefined> {
  const inserted = await trx
    .insertInto("payerContracts")
    .values({ accountId, ...contract })
    .onConflict((conflict) => conflict.column("accountId").where("endedAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst()
  return inserted?.id
}

export async function lockContract(trx: Trx, accountId: string, id: string) {
  const contract = await trx
    .selectFrom("payerContracts")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select("endedAt")
    .forUpdate()
    .executeTakeFirst()
  if (!contract) throw new NotFound(`payer contract ${id}`)
  return contract
}

type Ending = { endedBy: string; endedAt: Date; endReason: string }

export async function endContract(trx: Trx, accountId: string, id: string, ending: Ending) {
  await trx.updateTable("payerContracts").set(ending).where("accountId", "=", accountId).where("id", "=", id).execute()
}
