import type { Db } from "#db/database.ts"
import { findSetting } from "./queries.ts"

export const moneySettings = [
  "minimum_payout_cents",
  "receivable_limit_cents",
  "receivable_limit_days",
  "receivable_grace_days",
  "platform_fee_bp",
  "platform_fee_vat_bp",
] as const
export type MoneySetting = (typeof moneySettings)[number]

/** The value that holds on a day of Casablanca: centimes, days or basis points, as its name ends. */
export async function moneySetting(db: Db, name: MoneySetting, today: string): Promise<bigint> {
  const setting = await findSetting(db, name, today)
  if (!setting) throw new Error(`no ${name} on ${today}`)
  return setting.value
}
