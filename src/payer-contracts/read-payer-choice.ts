import type { Db } from "#db/database.ts"
import type { Payer } from "#src/payouts/payer.ts"
import { unsettledOf } from "#src/programs/unsettled.ts"
import { contractInForce } from "./contract-in-force.ts"

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
  const payer = program.payer as Payer
  const contract = await contractInForce(db, accountId)
  // Without a contract the merchant pays and goes on paying: nothing need be counted.
  if (payer === "merchant" && !contract) return { payer, contract, unsettled: 0 }
  const { unsettled, inBatch } = await unsettledOf(db, accountId, program.id)
  return { payer, contract, unsettled: contract ? unsettled : inBatch }
}
