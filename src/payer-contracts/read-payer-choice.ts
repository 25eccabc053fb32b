import type { Db } from "#db/database.ts"
import type { Payer } from "#src/payouts/payer.ts"
import { countUnsettled } from "#src/programs/payer-queries.ts"
import { findContractInForce } from "./queries.ts"

export type PayerChoice = {
  payer: Payer
  contract: { licenceReference: string; contractReference: string; signedOn: string } | null
  /** Commissions for which the payer cannot change now. */
  unsettled: number
}

/** Who pays a program's influencers, and what another payer would take. */
export async function readPayerChoice(
  db: Db,
  accountId: string,
  program: { id: string; payer: string },
): Promise<PayerChoice> {
  const contract = (await findContractInForce(db, accountId)) ?? null
  const { unsettled, inBatch } = await countUnsettled(db, accountId, program.id)
  return { payer: program.payer as Payer, contract, unsettled: contract ? unsettled : inBatch }
}
