import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { billMonth } from "./bill-month.ts"
import { firstMonth, monthOf, monthsBetween } from "./fee-month.ts"
import { findLastBill, listFeeRates, lockFees } from "./queries.ts"
import { carriedOn } from "./reckon-fee.ts"

/** Bills a merchant the fee of each month that is over and not billed yet, in their order; run again, it bills none twice. */
export async function billFees(trx: Trx, accountId: string, now: Date): Promise<string[]> {
  await lockFees(trx, accountId)
  const thisMonth = monthOf(casablancaDay(now))
  const rates = await listFeeRates(trx)
  const last = await findLastBill(trx, accountId)
  let carriedCents = last ? carriedOn(last) : 0n
  const billed: string[] = []
  for (const month of monthsBetween(last?.month ?? firstMonth(thisMonth), thisMonth)) {
    const bill = await billMonth(trx, accountId, { month, rates, carriedCents }, now)
    if (!bill) continue
    carriedCents = carriedOn(bill)
    billed.push(bill.id)
  }
  return billed
}
