import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { insertContract } from "./queries.ts"

export type NewPayerContract = {
  /** The licence of Bank Al-Maghrib, or the agent's registration, under which funds are collected and paid. */
  licenceReference: string
  /** The mandate that the merchant signed. */
  contractReference: string
  signedOn: string
}
type Refusal = "reference_missing" | "reference_too_long" | "day_ahead" | "already_in_force"

const [shortest, longest] = [3, 200]

/** Keeps on what ground the platform may pay a merchant's influencers from the merchant's money. */
export async function recordPayerContract(
  trx: Trx,
  actor: StaffActor,
  contract: NewPayerContract,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  requireStaffAbility(actor, "pay")
  const { signedOn } = contract
  const references = [contract.licenceReference.trim(), contract.contractReference.trim()] as const
  const [licenceReference, contractReference] = references
  if (references.some((reference) => reference.length < shortest)) return refused("reference_missing")
  if (references.some((reference) => reference.length > longest)) return refused("reference_too_long")
  if (!isDay(signedOn) || signedOn > casablancaDay(now)) return refused("day_ahead")

  const recorded = { recordedBy: actor.userId, recordedAt: now }
  const said = { licenceReference, contractReference, signedOn }
  const id = await insertContract(trx, actor.accountId, { ...said, ...recorded })
  if (!id) return refused("already_in_force")
  await recordAct(trx, actor, "record_payer_contract", id, said)
  return ok({ id })
}
