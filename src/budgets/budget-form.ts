import * as v from "valibot"
import { messageKey, money, optionalText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import type { Budget } from "./budget.ts"

const cap = v.pipe(optionalText(20), v.nullable(v.pipe(money, v.minValue(1n, messageKey("budgets.form.positive")))))

const schema = v.pipe(
  v.object({ dayCents: cap, monthCents: cap, totalCents: cap }),
  v.forward(
    v.partialCheck(
      [["dayCents"], ["monthCents"]],
      ({ dayCents, monthCents }) => isWithin(dayCents, monthCents),
      messageKey("budgets.form.day_above_month"),
    ),
    ["dayCents"],
  ),
  v.forward(
    v.partialCheck(
      [["monthCents"], ["totalCents"]],
      ({ monthCents, totalCents }) => isWithin(monthCents, totalCents),
      messageKey("budgets.form.month_above_total"),
    ),
    ["monthCents"],
  ),
)

function isWithin(narrow: bigint | null, wide: bigint | null): boolean {
  return narrow === null || wide === null || narrow <= wide
}

export function parseBudgetForm(form: Form): Parsed<Budget> {
  return parseForm(schema, form)
}
