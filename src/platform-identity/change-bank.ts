import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { newId } from "#src/crypto/new-id.ts"
import { requirePayerAccount } from "#src/payouts/require-payer.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { checkRib } from "#src/verifications/fields/rib.ts"
import { insertBank } from "./queries.ts"
import { readBank, sealBank } from "./read-bank.ts"

type Refusal = "holder_missing" | "holder_too_long" | "rib_wrong" | "unchanged"

/** The account from which the platform pays from now on: a RIB whose key is right. */
export async function changeBank(
  trx: Trx,
  actor: StaffActor,
  typed: { holder: string; rib: string },
  now: Date,
): Promise<Result<null, Refusal>> {
  requirePayerAccount(actor)
  const holder = typed.holder.trim()
  if (holder.length < 2) return refused("holder_missing")
  // What a pain.001 holds of a name.
  if (holder.length > 70) return refused("holder_too_long")
  const { value: rib, shown, problem } = checkRib(typed.rib, {})
  if (problem?.severity === "error") return refused("rib_wrong")
  const before = await readBank(trx)
  if (before?.rib === rib && before.holder === holder) return refused("unchanged")

  const id = newId()
  const known = { id, ribShown: shown, recordedBy: actor.userId, recordedAt: now }
  await insertBank(trx, { ...known, ...sealBank(id, { holder, rib }) })
  await recordAct(trx, actor, "change_platform_bank", id, { rib: shown })
  return ok(null)
}
