export type CreditReason = "promo_code" | "click" | "customer"
export type RefusalReason = "none" | "expired" | "self_order" | "suspended" | "program_closed" | "budget_reached"
export type AttributionReason = CreditReason | RefusalReason

/** What an enrollment says about crediting an order, as known when the order is recorded. */
export type EnrollmentTerms = {
  enrollmentId: string
  programId: string
  windowDays: number
  model: "last_click" | "first_click"
  programClosedAt: Date | null
  /** When the influencer left the program or was banned from it. */
  enrollmentEndedAt: Date | null
  isSuspended: boolean
  /** The shopper is a member of the influencer's account, or has its phone. */
  isSelf: boolean
}

export type PromoCodeTouch = EnrollmentTerms & { promoCodeId: string }
export type ClickTouch = EnrollmentTerms & { clickId: string; clickedAt: Date; isBot: boolean }
export type CustomerTouch = EnrollmentTerms & { touchedAt: Date }

export type Candidates = {
  placedAt: Date
  promoCode: PromoCodeTouch | null
  clicks: readonly ClickTouch[]
  customer: CustomerTouch | null
}

export type Credit = {
  credited: true
  reason: CreditReason
  enrollmentId: string
  touchedAt: Date
  clickId: string | null
  promoCodeId: string | null
  /** A click flagged as a bot brought a real order: credited, and shown to staff. */
  needsReview: boolean
}
export type Attribution = Credit | { credited: false; reason: RefusalReason }

type Touch = EnrollmentTerms & Omit<Credit, "credited" | "enrollmentId">

const dayMs = 24 * 60 * 60 * 1000
const clockSkewMs = 5 * 60 * 1000

/**
 * Promo code, then click, then remembered customer: a candidate that fails gives way to the next one, and when all fail
 * the order keeps the reason of the first that failed.
 */
export function attribute(candidates: Candidates): Attribution {
  const touches = inPriority(candidates).filter((touch) => !isAfterOrder(touch, candidates.placedAt))
  const credited = touches.find((touch) => refusal(touch, candidates.placedAt) === null)
  if (credited) return credit(firstClickIfChosen(credited, touches, candidates.placedAt))

  const failed = touches[0]
  return { credited: false, reason: (failed && refusal(failed, candidates.placedAt)) ?? "none" }
}

function inPriority({ placedAt, promoCode, clicks, customer }: Candidates): Touch[] {
  const latestFirst = [...clicks].sort((a, b) => b.clickedAt.getTime() - a.clickedAt.getTime())

  return [
    ...(promoCode ? [{ ...none, ...promoCode, reason: "promo_code" as const, touchedAt: placedAt }] : []),
    ...latestFirst.map((click) => ({
      ...none,
      ...click,
      reason: "click" as const,
      touchedAt: click.clickedAt,
      needsReview: click.isBot,
    })),
    ...(customer ? [{ ...none, ...customer, reason: "customer" as const }] : []),
  ]
}

const none = { clickId: null, promoCodeId: null, needsReview: false }

/** A touch later than the order brought nothing; five minutes are forgiven to clocks that differ. */
function isAfterOrder(touch: Touch, placedAt: Date): boolean {
  return touch.touchedAt.getTime() - placedAt.getTime() > clockSkewMs
}

function refusal(touch: Touch, placedAt: Date): RefusalReason | null {
  if (touch.isSelf) return "self_order"
  if (touch.isSuspended) return "suspended"
  if (isOver(touch.programClosedAt, placedAt) || isOver(touch.enrollmentEndedAt, placedAt)) return "program_closed"
  if (placedAt.getTime() - touch.touchedAt.getTime() > touch.windowDays * dayMs) return "expired"
  return null
}

function isOver(endedAt: Date | null, placedAt: Date): boolean {
  return endedAt !== null && endedAt <= placedAt
}

/** The last click chooses the program; a program of the first click credits its earliest one that may be. */
function firstClickIfChosen(touch: Touch, touches: Touch[], placedAt: Date): Touch {
  if (touch.reason !== "click" || touch.model !== "first_click") return touch

  const earliest = touches.findLast(
    (other) => other.reason === "click" && other.programId === touch.programId && refusal(other, placedAt) === null,
  )
  return earliest ?? touch
}

function credit({ reason, enrollmentId, touchedAt, clickId, promoCodeId, needsReview }: Touch): Credit {
  return { credited: true, reason, enrollmentId, touchedAt, clickId, promoCodeId, needsReview }
}
