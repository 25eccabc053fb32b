import type { Db } from "#db/database.ts"
import { selectBills } from "./bill-queries.ts"
import { readParts } from "./reckon-fee.ts"

export type FeeBill = Awaited<ReturnType<typeof listFeeBills>>[number]

/** The months of an account that had a fee, the newest first. */
export async function listFeeBills(db: Db, accountId: string) {
  const bills = await selectBills(db, accountId)
  return bills.map((bill) => ({ ...bill, parts: readParts(bill.parts), totalCents: bill.feeCents + bill.vatCents }))
}
