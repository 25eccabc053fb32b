import type { Trx } from "#db/database.ts"
import { listEvidence } from "#src/disputes/evidence-queries.ts"
import { reviewEvidence } from "#src/disputes/open-evidence.ts"
import { paperHeaders } from "#src/documents/paper-headers.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { amountIn } from "../amount-in.ts"
import { chosenOf, cutPage, pageOf } from "../finance/page-of.ts"
import { listOrderEvents } from "../ledger/cause-queries.ts"
import { staffRoute } from "../web/staff-route.ts"
import type { Language } from "../words.ts"
import * as queries from "./queries.ts"

/** Disputes that wait for the staff, the oldest first; or those of another state. */
export const showDisputes = staffRoute("arbitrate", ({ staff, query, inAllAccounts }) =>
  inAllAccounts((trx) => disputeList(trx, { page: query("page"), state: query("state"), language: staff.language })),
)

export type DisputeList = Awaited<ReturnType<typeof disputeList>>
type Asked = { page: string; state: string; language: Language }

async function disputeList(trx: Trx, asked: Asked) {
  const part = pageOf(asked.page)
  const amount = amountIn(asked.language)
  const state = chosenOf(queries.disputeStates, asked.state) ?? "escalated"
  const { rows, hasMore } = cutPage(await queries.listDisputes(trx, state, part))
  return {
    disputes: rows.map(({ claimedCents, awardedCents, ...dispute }) => {
      const cents = awardedCents ?? claimedCents
      return { ...dispute, amount: cents === null ? null : amount(cents) }
    }),
    ...{ state, page: part.page, hasMore },
  }
}

/** Both sides' words and papers, the order with its events, and why it was attributed as it was. */
export const showDispute = staffRoute("arbitrate", ({ staff, id, inAccount }) =>
  inAccount(id("account"), (trx, { accountId }) => disputeFacts(trx, accountId, id("dispute"), staff.language)),
)

export type DisputeFacts = Awaited<ReturnType<typeof disputeFacts>>

async function disputeFacts(trx: Trx, accountId: string, disputeId: string, language: Language) {
  const amount = amountIn(language)
  const { claimedCents, awardedCents, ...dispute } = await queries.findDispute(trx, accountId, disputeId)
  const evidence = await listEvidence(trx, accountId, disputeId)
  const order = dispute.orderId ? await queries.findOrder(trx, accountId, dispute.orderId) : undefined
  return {
    dispute: {
      ...dispute,
      claimed: claimedCents === null ? null : amount(claimedCents),
      /** As it is typed in a field. */
      suggested: claimedCents === null ? "" : formatAmount(claimedCents),
      awarded: awardedCents === null ? null : amount(awardedCents),
    },
    evidence: evidence.map(({ ownerAccountId, ...paper }) => ({ ...paper, isMerchants: ownerAccountId === accountId })),
    order: order ? toldOrder(order, amount) : null,
    events: dispute.orderId ? await listOrderEvents(trx, accountId, dispute.orderId) : [],
  }
}

type Order = NonNullable<Awaited<ReturnType<typeof queries.findOrder>>>

function toldOrder({ totalCents, amountCents, reversedCents, ...order }: Order, amount: (cents: bigint) => string) {
  const commission = amountCents === null || reversedCents === null ? null : { amountCents, reversedCents }
  return {
    ...order,
    total: amount(totalCents),
    commission: commission && amount(commission.amountCents),
    reversed: commission && amount(commission.reversedCents),
  }
}

/** A paper of either side; logged each time it is sent. */
export const showEvidence = staffRoute("arbitrate", async ({ ctx, id, inAccount }) => {
  const opened = await inAccount(id("account"), (trx, actor) => reviewEvidence(trx, actor, id("evidence")))
  if (!opened.ok) return ctx.throw(409)
  const { bytes, mediaType, name } = opened.value
  ctx.body = bytes
  ctx.set(paperHeaders(mediaType, name))
})
