import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { amountIn } from "../amount-in.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { listFailures } from "./failure-queries.ts"
import { cutPage, pageOf } from "./page-of.ts"

export const recentDays = 30

/** What banks refused or sent back: lately, or ever. */
export const showFailures = staffRoute("see_money", (request) =>
  request.inAllAccounts((trx) => failureList(trx, request)),
)

export type FailureList = Awaited<ReturnType<typeof failureList>>

async function failureList(trx: Trx, { staff, query, now }: StaffRequest) {
  const part = pageOf(query("page"))
  const amount = amountIn(staff.language)
  const since = query("period") === "all" ? null : later(now, -recentDays * day)
  const { rows, hasMore } = cutPage(await listFailures(trx, since, part))
  return {
    failures: rows.map(({ netCents, ...failure }) => ({ ...failure, net: amount(netCents) })),
    ...{ page: part.page, hasMore },
  }
}
