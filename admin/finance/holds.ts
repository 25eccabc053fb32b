import type { Trx } from "#db/database.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { unblockCommission } from "#src/commissions/unblock-commission.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { amountIn } from "../amount-in.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { reasonBody } from "./act-bodies.ts"
import { actRoute } from "./act-route.ts"
import { findHoldable, listHolds } from "./hold-queries.ts"
import { cutPage, pageOf } from "./page-of.ts"

const longestReference = 200

/** What is held and by whom; and, for who looks for one, the commissions of an order. */
export const showHolds = staffRoute("hold_money", (request) => request.inAllAccounts((trx) => holdList(trx, request)))

export type HoldList = Awaited<ReturnType<typeof holdList>>

async function holdList(trx: Trx, { staff, query }: StaffRequest) {
  const part = pageOf(query("page"))
  const amount = amountIn(staff.language)
  const sought = query("sought").replaceAll("\0", "").trim().slice(0, longestReference)
  const { rows, hasMore } = cutPage(await listHolds(trx, query("state") === "ended", part))
  const found =
    sought === "" ? null : await findHoldable(trx, sought, isUuid(query("account")) ? query("account") : null)
  return {
    holds: rows.map(({ heldCents, ...hold }) => ({ ...hold, amount: amount(heldCents) })),
    found:
      found?.map(({ leftCents, ...one }) => ({ ...one, amount: amount(leftCents), isLeft: leftCents > 0n })) ?? null,
    ...{ page: part.page, hasMore },
  }
}

/** Nothing of this commission leaves until somebody lets it go. */
export const hold = actRoute("hold_money", reasonBody, ({ id, now, inAccount }, { reason }) => {
  const commissionId = id("commission")
  return inAccount(id("account"), (trx, actor) => blockCommission(trx, actor, { commissionId, reason }, now))
})

export const letGo = actRoute("hold_money", reasonBody, ({ id, now, inAccount }, { reason }) => {
  const commissionId = id("commission")
  return inAccount(id("account"), (trx, actor) => unblockCommission(trx, actor, { commissionId, reason }, now))
})
