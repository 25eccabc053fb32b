import * as v from "valibot"
import { decideDispute } from "#src/disputes/decide-dispute.ts"
import { parseMoney } from "#src/i18n/money.ts"
import { reasonBody, text } from "../finance/act-bodies.ts"
import { actRoute } from "../finance/act-route.ts"

const longestReason = 2000
const longestAbove = 500

const acceptanceBody = v.object({ reason: text, amount: text, above: text })

/** The dispute is accepted: so much is due at once. */
export const accept = actRoute("arbitrate", acceptanceBody, ({ id, now, inAccount }, { reason, amount, above }) => {
  const award = { amountCents: parseMoney(amount) ?? 0n, aboveReason: above.slice(0, longestAbove) || null }
  const decision = { disputeId: id("dispute"), reason: reason.slice(0, longestReason), award }
  return inAccount(id("account"), (trx, actor) => decideDispute(trx, actor, decision, now))
})

/** Nothing is due. */
export const dismiss = actRoute("arbitrate", reasonBody, ({ id, now, inAccount }, { reason }) => {
  const decision = { disputeId: id("dispute"), reason: reason.slice(0, longestReason), award: null }
  return inAccount(id("account"), (trx, actor) => decideDispute(trx, actor, decision, now))
})
