import type { Trx } from "#db/database.ts"
import { addDays, casablancaDay, daysBetween, startOfCasablancaDay } from "#src/clock.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { amountIn } from "../amount-in.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { cutPage, pageOf } from "./page-of.ts"
import * as queries from "./receivable-queries.ts"

/** What every merchant has left unpaid, by age. */
export const showReceivables = staffRoute("see_money", (request) =>
  request.inAllAccounts((trx) => receivableList(trx, request)),
)

/** The commissions behind one merchant's balance, and the pauses that it had. */
export const showReceivable = staffRoute("see_money", (request) =>
  request.inAccount(request.id("account"), (trx, { accountId }) => receivableFacts(trx, accountId, request)),
)

export type ReceivableList = Awaited<ReturnType<typeof receivableList>>
export type ReceivableFacts = Awaited<ReturnType<typeof receivableFacts>>

async function receivableList(trx: Trx, { staff, query, now }: StaffRequest) {
  const today = casablancaDay(now)
  const part = pageOf(query("page"))
  const amount = amountIn(staff.language)
  const asked = { ...part, accountId: null, onlyLimited: query("limit") === "yes" }
  const { rows, hasMore } = cutPage(await queries.listBalances(trx, agesOn(today), asked))
  const { merchants, ...sums } = await queries.sumBalances(trx, agesOn(today))
  return {
    balances: rows.map((balance) => toldBalance(balance, amount)),
    sums: { merchants, ...toldAges(sums, amount) },
    limits: await toldLimits(trx, today, amount),
    ...{ page: part.page, hasMore },
  }
}

async function receivableFacts(trx: Trx, accountId: string, { staff, query, now }: StaffRequest) {
  const today = casablancaDay(now)
  const amount = amountIn(staff.language)
  const part = pageOf(query("page"))
  const merchant = await queries.findMerchantName(trx, accountId)
  const asked = { limit: 1, offset: 0, accountId, onlyLimited: false }
  const [balance] = await queries.listBalances(trx, agesOn(today), asked)
  const { rows, hasMore } = cutPage(await queries.listUnpaid(trx, accountId, part))
  const pauses = await queries.listPauses(trx, accountId)
  return {
    ...{ accountId, merchant, balance: balance ? toldBalance(balance, amount) : null },
    commissions: rows.map(({ unpaidCents, ...commission }) => ({
      ...{ ...commission, unpaid: amount(unpaidCents) },
      days: daysBetween(casablancaDay(commission.releasedAt), today),
    })),
    pauses: pauses.map(({ owedCents, ...pause }) => ({ ...pause, owed: amount(owedCents) })),
    ...{ limits: await toldLimits(trx, today, amount), page: part.page, hasMore },
  }
}

function agesOn(today: string): queries.AgeLimits {
  const olderThan = (days: number) => startOfCasablancaDay(addDays(today, -days))
  return { over15: olderThan(15), over30: olderThan(30), over45: olderThan(45) }
}

type Amount = (cents: bigint) => string

async function toldLimits(trx: Trx, today: string, amount: Amount) {
  return {
    owed: amount(await moneySetting(trx, "receivable_limit_cents", today)),
    days: Number(await moneySetting(trx, "receivable_limit_days", today)),
  }
}

function toldBalance({ fresh, over15, over30, over45, total, ...balance }: queries.Balance, amount: Amount) {
  return { ...balance, ...toldAges({ fresh, over15, over30, over45, total }, amount) }
}

/** Each age as an amount, and as its share in tenths of a percent for the picture. */
function toldAges({ total, ...rest }: queries.Ages, amount: Amount) {
  const ages = (["fresh", "over15", "over30", "over45"] as const).map((age) => ({
    ...{ age, amount: amount(rest[age]) },
    share: total === 0n ? 0 : Number((rest[age] * 1000n + total / 2n) / total),
  }))
  return { total: amount(total), ages }
}
