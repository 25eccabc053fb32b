import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { payerOn } from "#src/payers/payer-on.ts"
import { requirePayerAccount } from "#src/payouts/require-payer.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { rulesOn } from "#src/withholding/rules-on.ts"
import { findPayee, insertDecision } from "./queries.ts"
import { unclearTax } from "./unclear-tax.ts"

export type RateDecision = { influencerId: string; rateBp: number; reason: string }
export type DecisionRefusal = "no_status" | "rule_is_clear" | "vat_is_unclear"

/** What a payer withholds from a payee of whom no rule speaks, and why; both read it, and it holds for that status only. */
export async function decideRate(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  { influencerId, rateBp, reason }: RateDecision,
  now: Date,
): Promise<Result<{ id: string }, DecisionRefusal>> {
  requirePayerAccount(actor)
  const { accountId, userId } = actor
  const today = casablancaDay(now)
  const payee = await findPayee(trx, influencerId, today)
  if (!payee.status) return refused("no_status")
  // The decision is about the income tax of an amount without VAT: what becomes of the VAT is not the payer's to choose.
  if (payee.vatRateBp > 0) return refused("vat_is_unclear")
  const terms = { payer: await payerOn(trx, accountId, today), rules: await rulesOn(trx, today) }
  if (!unclearTax(payee, terms, today)) return refused("rule_is_clear")

  const decision = { payeeStatus: payee.status, rateBp, reason, decidedBy: userId, decidedAt: now }
  const id = await insertDecision(trx, accountId, influencerId, decision)
  await recordAct(trx, actor, "decide_withholding_rate", id, { rateBp, payeeStatus: payee.status })
  return ok({ id })
}
