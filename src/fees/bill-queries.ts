import { sql } from "kysely"
import type { Db } from "#db/database.ts"

export async function selectBills(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("feeBills as bills")
    .leftJoin("papers", (join) =>
      join.onRef("papers.merchantAccountId", "=", "bills.accountId").onRef("papers.id", "=", "bills.paperId"),
    )
    .where("bills.accountId", "=", accountId)
    .orderBy("bills.month", "desc")
    .select([
      ...(["bills.id", "bills.month", "bills.parts", "bills.baseCents", "bills.accruedCents"] as const),
      ...(["bills.carriedCents", "bills.feeCents", "bills.vatRateBp", "bills.vatCents", "bills.paperId"] as const),
      ...(["bills.billedAt", "bills.paidOn", "bills.paidProof", "papers.reference"] as const),
      sql<boolean>`exists (select from paper_files f where f.merchant_account_id = bills.account_id
        and f.paper_id = bills.paper_id)`.as("isDrawn"),
    ])
    .execute()
  return rows
}
