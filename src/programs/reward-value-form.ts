import * as v from "valibot"
import type { RewardValue } from "#src/commissions/reward-rule.ts"
import { money, percentage } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { draftWith, type Parsed } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"

const rate = percentage(1, 9000)
const amount = v.pipe(money, v.minValue(1n, "forms.out_of_range"))

/** A percentage or an amount per order; an empty value is none. */
export function parseRewardValue(form: Form): Parsed<RewardValue | null> {
  const typed = form.text("rewardValue")
  if (typed === "") return { ok: true, value: null }
  const wrong = (key: string) => ({ ok: false, draft: draftWith(form, { rewardValue: key as Key }) }) as const
  if (form.text("rewardKind") === "fixed") {
    const parsed = v.safeParse(amount, typed)
    return parsed.success
      ? { ok: true, value: { kind: "fixed", amountCents: parsed.output } }
      : wrong(parsed.issues[0].message)
  }
  const parsed = v.safeParse(rate, typed)
  return parsed.success
    ? { ok: true, value: { kind: "percent", rateBp: parsed.output } }
    : wrong(parsed.issues[0].message)
}
