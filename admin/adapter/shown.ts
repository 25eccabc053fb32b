import { staffCan } from "#src/staff/staff-roles.ts"
import { amountIn } from "../amount-in.ts"
import { casablancaInstant } from "../casablanca-json.ts"
import type { StaffAdmin } from "../staff-admin.ts"
import type { Language } from "../words.ts"
import type { Row } from "./find-rows.ts"
import type { Column, Rows } from "./rows.ts"

/** The values of a row as a screen shows them to this person: money in words. */
export function shown(rows: Rows, row: Row, staff: StaffAdmin | undefined): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(rows.columns).map(([name, column]) => {
      const hidden = column.needs && !(staff && staffCan(staff.role, column.needs))
      return [name, hidden ? "—" : shownValue(column, row[name], { row, language: staff?.language ?? "fr" })]
    }),
  )
}

type Around = { row: Row; language: Language }

function shownValue({ kind, tell }: Column, value: unknown, { row, language }: Around): string | number | null {
  if (value === null || value === undefined) return null
  if (tell) return tell(row, language)
  if (value instanceof Date) return casablancaInstant(value)
  if (kind === "money") return amountIn(language)(BigInt(value as bigint))
  if (kind === "count") return Number(value)
  return String(value)
}
