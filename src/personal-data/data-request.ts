import { day, hour, later } from "#src/clock.ts"

/** How long the copy can be fetched. */
export const linkDays = 7

export type ExportState = "waiting" | "ready" | "failed" | "expired"

type Life = { requestedAt: Date; finishedAt: Date | null; expiresAt: Date | null; fileId: string | null }

// The job's last retry is over well before the hours are.
const hopelessAfterMs = 3 * hour

export function exportState({ requestedAt, finishedAt, expiresAt, fileId }: Life, now: Date): ExportState {
  if (finishedAt) return fileId && expiresAt && expiresAt > now ? "ready" : "expired"
  return later(requestedAt, hopelessAfterMs) <= now ? "failed" : "waiting"
}

/** Until when an unfinished request counts as under way. */
export function underWaySince(now: Date): Date {
  return later(now, -hopelessAfterMs)
}

export function linkEnd(finishedAt: Date): Date {
  return later(finishedAt, linkDays * day)
}
