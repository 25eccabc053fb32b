import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { readMissingFacts } from "#src/platform-identity/missing-facts.ts"
import { amountIn } from "../amount-in.ts"
import { adminCan } from "../staff-admin.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { listBills } from "./fee-bill-queries.ts"
import { cutPage, pageOf } from "./page-of.ts"

/** What the platform has billed merchants, paid or not. */
export const showFeeBills = staffRoute("see_money", (request) => request.inAllAccounts((trx) => billList(trx, request)))

export type BillList = Awaited<ReturnType<typeof billList>>

async function billList(trx: Trx, { staff, query, now }: StaffRequest) {
  const amount = amountIn(staff.language)
  const part = pageOf(query("page"))
  const { rows, hasMore } = cutPage(await listBills(trx, query("state") === "paid", part))
  return {
    bills: rows.map(({ baseCents, feeCents, vatCents, month, ...bill }) => ({
      ...{ ...bill, month: month.slice(0, 7), base: amount(baseCents), fee: amount(feeCents), vat: amount(vatCents) },
      total: amount(feeCents + vatCents),
    })),
    missing: await readMissingFacts(trx),
    ...{ page: part.page, hasMore, mayPay: adminCan(staff, "pay"), today: casablancaDay(now) },
  }
}
