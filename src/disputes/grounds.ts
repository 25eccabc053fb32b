import type { Trx } from "#db/database.ts"
import { casablancaDay, startOfCasablancaDay } from "#src/clock.ts"
import { commissionAmount } from "#src/commissions/commission-amount.ts"
import { NotFound } from "#src/errors.ts"
import { readBindingRules } from "#src/programs/read-binding-rules.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { contestedSince, type DisputeKind, isDayContestable } from "./dispute.ts"
import { findTold, listPlaces, listReversed, listUncredited } from "./grounds-queries.ts"

/** An order as its influencer points at it. */
export type Contested =
  | { by: "commission"; commissionId: string }
  | { by: "order"; orderId: string }
  | { by: "description"; enrollmentId: string; orderTold: string; orderedOn: string; goodsCents: bigint }

/** What a dispute is about, and what the order would have earned; null where no rule speaks of it. */
export type Grounds = {
  merchantAccountId: string
  enrollmentId: string
  kind: DisputeKind
  commissionId: string | null
  orderId: string | null
  orderTold: string | null
  orderedOn: string
  claimedCents: bigint | null
}

export type NoGrounds = "too_late" | "already_disputed" | "credited"

/** Looks up what the influencer contests, among what it may know of. */
export function readGrounds(
  trx: Trx,
  influencerId: string,
  contested: Contested,
  now: Date,
): Promise<Result<Grounds, NoGrounds>> {
  if (contested.by === "commission") return ofCommission(trx, influencerId, contested.commissionId, now)
  if (contested.by === "order") return ofOrder(trx, contested.orderId, now)
  return ofDescription(trx, influencerId, contested, now)
}

async function ofCommission(trx: Trx, influencerId: string, commissionId: string, now: Date) {
  const [reversed] = await listReversed(trx, influencerId, new Date(0), commissionId)
  if (!reversed) throw new NotFound(`reversed commission ${commissionId}`)
  if (reversed.isContested) return refused("already_disputed")
  if (reversed.reversedAt < contestedSince("reversed", now)) return refused("too_late")
  const { merchantAccountId, enrollmentId, orderId, placedAt, reversedCents } = reversed
  return ok({
    ...{ merchantAccountId, enrollmentId, kind: "reversed" as const, commissionId, orderId, orderTold: null },
    ...{ orderedOn: casablancaDay(placedAt), claimedCents: reversedCents },
  })
}

async function ofOrder(trx: Trx, orderId: string, now: Date) {
  const [order] = await listUncredited(trx, new Date(0), orderId)
  if (!order) throw new NotFound(`uncredited order ${orderId}`)
  if (order.isContested) return refused("already_disputed")
  if (order.placedAt < contestedSince("uncredited", now)) return refused("too_late")
  const { accountId, enrollmentId, programId, placedAt, lines, discountCents } = order
  const rules = await readBindingRules(trx, { id: enrollmentId, merchantAccountId: accountId, programId }, placedAt)
  const claimedCents = commissionAmount({ lines, discountCents, rules })
  return ok({
    ...{ merchantAccountId: accountId, enrollmentId, kind: "uncredited" as const, commissionId: null, orderId },
    ...{ orderTold: null, orderedOn: casablancaDay(placedAt), claimedCents: claimedCents > 0n ? claimedCents : null },
  })
}

type Description = Contested & { by: "description" }

/** An order told by its number is that order; of one that the platform cannot show, what is said counts as one line. */
async function ofDescription(trx: Trx, influencerId: string, told: Description, now: Date) {
  const { enrollmentId, orderTold, orderedOn, goodsCents } = told
  const place = (await listPlaces(trx, influencerId)).find(({ id }) => id === enrollmentId)
  if (!place) throw new NotFound(`enrollment ${enrollmentId}`)
  const known = await findTold(trx, place.merchantAccountId, orderTold)
  if (known) return ofTold(trx, influencerId, known, now)
  if (!isDayContestable(orderedOn, now)) return refused("too_late")
  const line = { sku: "", productId: null, quantity: 1, unitCents: goodsCents, taxCents: null }
  const rules = await readBindingRules(trx, place, startOfCasablancaDay(orderedOn))
  const claimedCents = commissionAmount({ lines: [line], discountCents: 0n, rules })
  return ok({
    ...{ merchantAccountId: place.merchantAccountId, enrollmentId, kind: "uncredited" as const },
    ...{ commissionId: null, orderId: null, orderTold, orderedOn },
    claimedCents: claimedCents > 0n ? claimedCents : null,
  })
}

async function ofTold(
  trx: Trx,
  influencerId: string,
  told: { orderId: string; commissionId: string | null },
  now: Date,
) {
  if (!told.commissionId) return ofOrder(trx, told.orderId, now)
  const [reversed] = await listReversed(trx, influencerId, new Date(0), told.commissionId)
  return reversed ? ofCommission(trx, influencerId, told.commissionId, now) : refused("credited")
}
