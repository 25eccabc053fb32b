import type { Form } from "#src/forms/form.ts"
import { orderEventTypes } from "#src/orders/order-state.ts"
import type { StatusMeaning } from "./carrier-status.ts"
import { type ColumnRole, type Columns, columnRoles } from "./columns.ts"
import type { Meanings } from "./read-file.ts"

export const statusMeanings: StatusMeaning[] = [...orderEventTypes, "ignored"]

/** Which column is which, and what each word means, as a person set them; a word left open stays unknown. */
export function readReading(form: Form): { columns: Columns; meanings: Meanings } {
  const column = (role: ColumnRole) => (/^\d{1,3}$/.test(form.text(role)) ? Number(form.text(role)) : null)
  const places = Object.fromEntries(columnRoles.map((role) => [role, column(role)])) as Record<
    ColumnRole,
    number | null
  >
  const chosen = form.all("meaning")
  const meanings = form.all("word").flatMap((word, index) => {
    const meaning = statusMeanings.find((known) => known === chosen[index])
    return meaning ? [[word, meaning] as const] : []
  })
  return { columns: { ...places, hasHeader: form.has("has_header") }, meanings: Object.fromEntries(meanings) }
}
