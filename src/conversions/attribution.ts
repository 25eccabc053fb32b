import { day, minute } from "#src/clock.ts"

export type CreditReason = "promo_code" | "click" | "customer"
export type RefusalReason = "none" | "expired" | "self_order" | "suspended" | "program_closed" | "budget_reached"
export type AttributionReason = CreditReason | RefusalReason

/** One way in which an enrollment may have brought the order, with what decides whether it may be credited. */
export type Touch = {
  kind: CreditReason
  touchedAt: Date
  programId: string
  windowDays: number
  model: "last_click" | "first_click"
  /** When the program closed or was paused, the influencer left it or was banned from it: the first of them. */
  endedAt: Date | null
  isSuspended: boolean
  /** The shopper is a member of the influencer's account, or has its phone. */
  isSelf: boolean
  /** What the order would earn by it goes beyond the program's budget. */
  isBeyondBudget: boolean
}

export type Attribution<T extends Touch> =
  | { credited: true; reason: CreditReason; touch: T }
  | { credited: false; reason: RefusalReason }

const clockSkew = 5 * minute
const priority = { promo_code: 0, click: 1, customer: 2 }

/**
 * Promo code, then click, then remembered customer: a touch that fails gives way to the next one, and when all fail the
 * order keeps the reason of the first that failed.
 */
export function attribute<T extends Touch>(placedAt: Date, touches: readonly T[]): Attribution<T> {
  const possible = inPriority(touches).filter((touch) => !isAfterOrder(touch, placedAt))
  const holding = possible.filter((touch) => refusal(touch, placedAt) === null)
  const [first] = holding
  if (!first) return { credited: false, reason: (possible[0] && refusal(possible[0], placedAt)) ?? "none" }

  const touch = firstClickIfChosen(first, holding)
  return { credited: true, reason: touch.kind, touch }
}

function inPriority<T extends Touch>(touches: readonly T[]): T[] {
  return [...touches].sort(
    (a, b) => priority[a.kind] - priority[b.kind] || b.touchedAt.getTime() - a.touchedAt.getTime(),
  )
}

/** A touch later than the order brought nothing; five minutes are forgiven to clocks that differ. */
function isAfterOrder(touch: Touch, placedAt: Date): boolean {
  return touch.touchedAt.getTime() - placedAt.getTime() > clockSkew
}

function refusal(touch: Touch, placedAt: Date): RefusalReason | null {
  if (touch.isSelf) return "self_order"
  if (touch.isSuspended) return "suspended"
  if (touch.endedAt && touch.endedAt <= placedAt) return "program_closed"
  if (placedAt.getTime() - touch.touchedAt.getTime() > touch.windowDays * day) return "expired"
  if (touch.isBeyondBudget) return "budget_reached"
  return null
}

/** The last click chooses the program; a program of the first click credits its earliest one that holds. */
function firstClickIfChosen<T extends Touch>(touch: T, holding: T[]): T {
  if (touch.kind !== "click" || touch.model !== "first_click") return touch
  return holding.findLast((other) => other.kind === "click" && other.programId === touch.programId) ?? touch
}
