import { BaseProperty, type PropertyType } from "adminjs"
import type { Column } from "./rows.ts"

const types: Record<Column["kind"], PropertyType> = {
  text: "string",
  long: "string",
  choice: "string",
  id: "string",
  account: "reference",
  when: "datetime",
  day: "string",
  money: "string",
  count: "number",
}

/** A column as AdminJS wants to know it; none is ever edited there. */
export class RowProperty extends BaseProperty {
  readonly column: Column

  constructor(path: string, column: Column, position: number) {
    super({ path, type: types[column.kind], isId: path === "id", position })
    this.column = column
  }

  override isEditable() {
    return false
  }

  override availableValues() {
    return this.column.values ? [...this.column.values] : null
  }

  override reference() {
    return this.column.kind === "account" ? "accounts" : null
  }
}
