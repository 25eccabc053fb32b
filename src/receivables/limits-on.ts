import type { Db } from "#db/database.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import type { ReceivableLimits } from "./receivable.ts"

/** How much and for how long a merchant may owe, on a day. */
export async function limitsOn(db: Db, today: string): Promise<ReceivableLimits> {
  return {
    limitCents: await moneySetting(db, "receivable_limit_cents", today),
    limitDays: Number(await moneySetting(db, "receivable_limit_days", today)),
  }
}
