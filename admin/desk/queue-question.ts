import { type QueueQuestion, queueFilters } from "#src/verifications/review/queue.ts"

const lastPage = 1000

/** What of the queue an address asks for; what it does not say, or says badly, is the usual. */
export function questionOf(query: Record<string, string | string[] | undefined>): QueueQuestion {
  const { filter, sort, kind, page } = query
  return {
    filter: queueFilters.find((one) => one === filter) ?? "waiting",
    sort: sort === "risk" ? "risk" : "age",
    page: typeof page === "string" && /^\d{1,4}$/.test(page) ? Math.min(lastPage, Math.max(1, Number(page))) : 1,
    ...(kind === "merchant" || kind === "influencer" ? { kind } : {}),
  }
}
