import * as v from "valibot"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { money, percentage } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Draft, draftWith, type FieldErrors, type Parsed } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"

export const maxRewardRows = 20

export type RewardRow = { product: string; kind: string; value: string }

export function rewardRowsOf(fields: Record<string, string>): RewardRow[] {
  const count = Math.min(Math.max(Number.parseInt(fields.rewardRows ?? "1", 10) || 1, 1), maxRewardRows)
  return Array.from({ length: count }, (_, row) => ({
    product: fields[`reward${row}Product`] ?? "",
    kind: fields[`reward${row}Kind`] ?? "percent",
    value: fields[`reward${row}Value`] ?? "",
  }))
}

/** The form with one row more or one less, when that is what was asked; nothing is checked yet. */
export function redrawnRewardRows(form: Form): Draft | null {
  const typed = form.fields()
  const rows = rewardRowsOf(typed)
  if (form.has("addReward")) return draftOf(typed, [...rows, { product: "", kind: "percent", value: "" }])
  if (!form.has("removeReward")) return null
  return draftOf(typed, rows.toSpliced(Number(form.text("removeReward")), 1))
}

function draftOf(typed: Record<string, string>, rows: RewardRow[]): Draft {
  const others = Object.entries(typed).filter(([name]) => !/^(reward\d+\w+|addReward|removeReward)$/.test(name))
  const fields = rows.slice(0, maxRewardRows).flatMap((row, place) => [
    [`reward${place}Product`, row.product],
    [`reward${place}Kind`, row.kind],
    [`reward${place}Value`, row.value],
  ])
  const rewardRows = String(Math.min(Math.max(rows.length, 1), maxRewardRows))
  return { typed: { ...Object.fromEntries([...others, ...fields]), rewardRows }, errors: {} }
}

const rate = percentage(1, 9000)
const amount = v.pipe(money, v.minValue(1n, "forms.out_of_range"))

/** The rules in their order; a row without a value is left out. `products` are those a rule may name. */
export function parseRewardForm(form: Form, products: readonly { id: string }[]): Parsed<RewardRule[]> {
  const known = new Set(["", ...products.map((product) => product.id)])
  const seen = new Set<string>()
  const errors: FieldErrors = {}
  const rules: RewardRule[] = []
  for (const [place, row] of rewardRowsOf(form.fields()).entries()) {
    if (row.value.trim() === "") continue
    const error = readRow(row, rules)
    if (error) errors[`reward${place}Value`] = error
    if (!known.has(row.product)) errors[`reward${place}Product`] = "forms.choose"
    if (seen.has(row.product)) errors[`reward${place}Product`] = "programs.form.reward_repeated"
    seen.add(row.product)
  }
  if (seen.size === 0) errors.reward0Value = "programs.form.reward_needed"
  return Object.keys(errors).length > 0 ? { ok: false, draft: draftWith(form, errors) } : { ok: true, value: rules }
}

function readRow(row: RewardRow, rules: RewardRule[]): Key | null {
  const productId = row.product || null
  if (row.kind === "fixed") {
    const parsed = v.safeParse(amount, row.value)
    if (!parsed.success) return parsed.issues[0].message as Key
    rules.push({ productId, kind: "fixed", amountCents: parsed.output })
    return null
  }
  const parsed = v.safeParse(rate, row.value)
  if (!parsed.success) return parsed.issues[0].message as Key
  rules.push({ productId, kind: "percent", rateBp: parsed.output })
  return null
}
