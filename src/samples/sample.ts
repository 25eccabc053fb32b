import { day, later } from "#src/clock.ts"

export const sampleStates = [
  ...(["requested", "accepted", "shipped", "received", "published"] as const),
  ...(["declined", "withdrawn", "expired"] as const),
] as const
export type SampleState = (typeof sampleStates)[number]

/** Where a parcel goes: sealed, and the merchant's to read once it has accepted. */
export type DeliveryAddress = { name: string; phone: string; city: string; address: string }

/** An address is bound to its row. */
export function sealedAddress(id: string): string {
  return `sample_requests:${id}`
}

const answerDays = 14
export const dailyRequests = 10

/** A request that nobody answers ends by itself. */
export function unansweredSince(now: Date): Date {
  return later(now, -answerDays * day)
}

export function mayDecline(state: SampleState): boolean {
  return state === "requested" || state === "accepted"
}

export function mayWithdraw(state: SampleState): boolean {
  return state === "requested" || state === "accepted"
}

/** Whoever publishes has received, whether they said so or not. */
export function mayPublish(state: SampleState): boolean {
  return state === "shipped" || state === "received"
}

/** Whether the promised day is over without a publication. */
export function isOverdue({ state, publishBy }: { state: SampleState; publishBy: string | null }, today: string) {
  return mayPublish(state) && publishBy !== null && publishBy < today
}

/** The merchant reads it while there is a parcel to send or to trace. */
export function isAddressNeeded(state: SampleState): boolean {
  return state === "accepted" || state === "shipped"
}
