import type { Db } from "#db/database.ts"
import { selectBills, selectUnpaid } from "./bill-queries.ts"
import { readParts } from "./reckon-fee.ts"

export type FeeBill = Awaited<ReturnType<typeof listFeeBills>>[number]
export type UnpaidFeeBill = Awaited<ReturnType<typeof listUnpaidFeeBills>>[number]

/** The months of an account that had a fee, the newest first. */
export async function listFeeBills(db: Db, accountId: string) {
  const bills = await selectBills(db, accountId)
  return bills.map((bill) => ({ ...bill, parts: readParts(bill.parts), totalCents: bill.feeCents + bill.vatCents }))
}

/** What merchants have not paid the platform yet, the oldest first; staff's to read. */
export async function listUnpaidFeeBills(db: Db) {
  const bills = await selectUnpaid(db)
  return bills.map(({ feeCents, vatCents, ...bill }) => ({ ...bill, totalCents: feeCents + vatCents }))
}
