import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { type MoneySetting, moneySettings } from "./money-setting.ts"
import { insertSetting } from "./queries.ts"
import { readSettingValue } from "./setting-value.ts"

/** As it is typed: dirhams, days or percents, by the setting. */
export type SettingChange = { name: string; value: string; source: string; validFrom: string }
export type SettingRefusal = "unknown_setting" | "value_unreadable" | "reason_missing" | "day_past" | "day_taken"

/** Writes a new value beside the old one, which holds until the day before; never one for the past. */
export async function changeMoneySetting(
  trx: Trx,
  staff: StaffActor,
  change: SettingChange,
  now: Date,
): Promise<Result<{ id: string }, SettingRefusal>> {
  requireStaffAbility(staff, "manage_rules")
  const { name, validFrom } = change
  const source = change.source.trim()
  if (!isMoneySetting(name)) return refused("unknown_setting")
  const value = readSettingValue(name, change.value)
  if (value === null) return refused("value_unreadable")
  if (source === "") return refused("reason_missing")
  if (!isDay(validFrom) || validFrom <= casablancaDay(now)) return refused("day_past")

  const id = await insertSetting(trx, { name, value, source, validFrom, createdBy: staff.userId, createdAt: now })
  if (!id) return refused("day_taken")
  await recordAct(trx, staff, "change_money_setting", id, { name, value: String(value), validFrom })
  return ok({ id })
}

function isMoneySetting(name: string): name is MoneySetting {
  return (moneySettings as readonly string[]).includes(name)
}
