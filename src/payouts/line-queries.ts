import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

export function listLines(trx: Trx, accountId: string, payoutIds: string[]) {
  return trx
    .selectFrom("payoutLines")
    .where("merchantAccountId", "=", accountId)
    .where("payoutId", "=", sql<string>`any(${payoutIds})`)
    .select(["payoutId", "commissionId", "amountCents"])
    .execute()
}

/** From then on another payout may take their commissions. */
export async function endLines(trx: Trx, accountId: string, payoutIds: string[], now: Date) {
  await trx
    .updateTable("payoutLines")
    .set({ endedAt: now })
    .where("merchantAccountId", "=", accountId)
    .where("payoutId", "=", sql<string>`any(${payoutIds})`)
    .where("endedAt", "is", null)
    .execute()
}
