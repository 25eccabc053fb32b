import { hour, later } from "#src/clock.ts"

export const exportKinds = ["orders", "conversions", "clicks"] as const
export type ExportKind = (typeof exportKinds)[number]
export type ExportState = "waiting" | "writing" | "ready" | "failed" | "expired"

export const keptDays = 7

/** Orders are the merchant's alone; an influencer knows them as conversions. */
export function kindsFor(account: "merchant" | "influencer" | "platform"): ExportKind[] {
  return account === "merchant" ? [...exportKinds] : exportKinds.filter((kind) => kind !== "orders")
}

type Life = {
  requestedAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  expiresAt: Date | null
  removedAt: Date | null
}

// The job's last retry is over well before the hour is.
const hopelessAfterMs = hour

export function exportState(
  { requestedAt, startedAt, finishedAt, expiresAt, removedAt }: Life,
  now: Date,
): ExportState {
  if (removedAt || (expiresAt && expiresAt <= now)) return "expired"
  if (finishedAt) return "ready"
  if (later(requestedAt, hopelessAfterMs) <= now) return "failed"
  return startedAt ? "writing" : "waiting"
}

/** Where the file is kept: made of ids only. */
export function storageKey(accountId: string, id: string): string {
  return `exports/${accountId}/${id}.csv`
}
