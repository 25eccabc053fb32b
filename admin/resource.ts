import type { ActionContext, ResourceOptions } from "adminjs"
import type { Db } from "#db/database.ts"
import type { Act } from "./acts/act.ts"
import { actAction } from "./acts/act-action.ts"
import type { Rows } from "./adapter/rows.ts"
import { abilityFor } from "./navigation.ts"
import { adminCan, type StaffAdmin } from "./staff-admin.ts"

/** Rows with what may be done to them; who may see them stands in navigation.ts. */
export type Resource = {
  rows: Rows
  /** The column that names a record. */
  title: string
  list: string[]
  filters: string[]
  /** Columns of a record's own page; all of them where it says nothing. */
  show?: string[]
  acts?: Act[]
  /** A component in the place of AdminJS' list of values. */
  page?: string
}

const nothing = { isAccessible: false, isVisible: false }
const readOnly = { new: nothing, edit: nothing, delete: nothing, bulkDelete: nothing }

export function optionsOf(db: Db, { rows, title, list, filters, show, acts = [], page }: Resource): ResourceOptions {
  const ability = abilityFor(rows.name)
  const isAccessible = ({ currentAdmin }: ActionContext) =>
    ability !== undefined && adminCan(currentAdmin as unknown as StaffAdmin, ability)
  const read = { isAccessible, showInDrawer: false }
  return {
    id: rows.name,
    titleProperty: title,
    // AdminJS guesses titles by their names, and would find two.
    properties: Object.fromEntries(Object.keys(rows.columns).map((name) => [name, { isTitle: name === title }])),
    listProperties: list,
    filterProperties: filters,
    showProperties: show ?? Object.keys(rows.columns).filter((name) => rows.columns[name]?.kind !== "id"),
    sort: { sortBy: rows.newestBy, direction: "desc" },
    actions: {
      ...readOnly,
      list: read,
      search: read,
      show: { ...read, ...(page && { component: page, hideActionHeader: true }) },
      ...Object.fromEntries(acts.map((act) => [act.name, actAction(db, act)])),
    },
  }
}
