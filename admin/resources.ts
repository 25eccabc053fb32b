import type { ResourceOptions } from "adminjs"
import type { Db } from "#db/database.ts"
import type { Rows } from "./adapter/rows.ts"
import { accounts } from "./resources/accounts.ts"

export type Resource = { rows: Rows; options: ResourceOptions }

const nothing = { isAccessible: false, isVisible: false }
const readOnly = { new: nothing, edit: nothing, delete: nothing, bulkDelete: nothing }

export function resources(_db: Db): Resource[] {
  return [{ rows: accounts, options: { actions: { ...readOnly } } }]
}
