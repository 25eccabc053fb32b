import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { contractInForce } from "#src/payer-contracts/contract-in-force.ts"
import { holdPayer } from "#src/payouts/hold-payer.ts"
import type { Payer } from "#src/payouts/payer.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { countUnsettled, updatePayer } from "./payer-queries.ts"
import { lockProgram } from "./queries.ts"

export type PayerChange = { programId: string; payer: Payer }
export type PayerRefusal = "same_payer" | "no_contract" | "unsettled" | "in_batch"

/** Says who pays a program's influencers from then on: nothing that one payer owes becomes another's, as long as the one can pay. */
export async function changePayer(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { programId, payer }: PayerChange,
): Promise<Result<null, PayerRefusal>> {
  const { accountId } = actor
  await holdPayer(trx, accountId, "platform")
  const program = await lockProgram(trx, accountId, programId)
  if (program.payer === payer) return refused("same_payer")
  const contract = await contractInForce(trx, accountId)
  if (payer === "platform" && !contract) return refused("no_contract")
  const { unsettled, inBatch } = await countUnsettled(trx, accountId, programId)
  if (inBatch > 0) return refused("in_batch")
  // Once the contract has ended only the merchant can still pay what is owed.
  if (unsettled > 0 && contract) return refused("unsettled")

  await updatePayer(trx, accountId, programId, payer)
  await recordAct(trx, actor, "change_program_payer", programId, { payer })
  return ok(null)
}
