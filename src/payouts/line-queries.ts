import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

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

/** Of these payouts, those that pay a commission that is held. */
export async function listHeldPayouts(db: Db, accountId: string, payoutIds: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("payoutLines as lines")
    .innerJoin("commissions", (join) =>
      join
        .onRef("commissions.merchantAccountId", "=", "lines.merchantAccountId")
        .onRef("commissions.id", "=", "lines.commissionId"),
    )
    .where("lines.merchantAccountId", "=", accountId)
    .where("lines.payoutId", "=", sql<string>`any(${payoutIds})`)
    .where("lines.amountCents", ">", 0n)
    .where("commissions.blockedAt", "is not", null)
    .select("lines.payoutId")
    .distinct()
    .execute()
  return rows.map(({ payoutId }) => payoutId)
}
