import type { Expression } from "kysely"
import type { Trx } from "#db/database.ts"
import type { StaffAbility } from "#src/staff/staff-roles.ts"
import type { Language } from "../words.ts"

export type Column = {
  kind: "text" | "long" | "choice" | "id" | "account" | "when" | "day" | "money" | "count"
  /** The words of a choice; their names stand in the locales under `labels`. */
  values?: readonly string[]
  /** Whoever lacks it sees a dash. */
  needs?: StaffAbility
  /** What to show in the place of the value, when another column has a say in it. */
  tell?: (row: Readonly<Record<string, unknown>>, language: Language) => string
}

/** What a resource of the back-office lists: a query, of which AdminJS filters, sorts and turns the pages. */
export type Rows = {
  /** The resource's name, in addresses and in the locales. */
  name: string
  /** The columns that make a record's id, joined by a dot. */
  key: readonly string[]
  /** The column that the newest come first by. */
  newestBy: string
  columns: Record<string, Column>
  select: (trx: Trx) => Expression<unknown>
}
