import type { Trx } from "#db/database.ts"
import { listLives } from "./life-queries.ts"
import type { CommissionLife } from "./recompute-commission.ts"

/** What commissions of any account have lived, by id: what their figures must follow from. */
export function readLivesOf(
  trx: Trx,
  commissions: readonly { accountId: string; id: string }[],
): Promise<Map<string, CommissionLife>> {
  return listLives(
    trx,
    commissions.map(({ accountId }) => accountId),
    commissions.map(({ id }) => id),
  )
}
