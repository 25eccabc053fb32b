import { For } from "solid-js"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { SelectField, TextField } from "#src/ui/fields.tsx"
import { maxRewardRows, type RewardRow, rewardRowsOf } from "../reward-form.ts"
import type { NamedProduct } from "../reward-sentence.ts"

export type RewardRowsProps = {
  /** Where the form around it is sent: the buttons ask the same address for a row more or less. */
  action: string
  draft: Draft
  rules: readonly RewardRule[]
  products: readonly NamedProduct[]
}

/** The rows of a form that makes reward rules; the piece that htmx replaces when one is added or removed. */
export function RewardRows(props: RewardRowsProps) {
  const { t, locale } = useI18n()
  const rows = props.draft.typed.rewardRows ? rewardRowsOf(props.draft.typed) : rowsOfRules(props.rules)
  const products = [
    { value: "", label: t("programs.form.reward_all") },
    ...props.products.map((product) => ({ value: product.id, label: nameIn(product, locale) })),
  ]
  return (
    <fieldset id="reward-rows" class="stack">
      <legend class="legend">{t("programs.form.rewards")}</legend>
      <p class="hint">{t("programs.form.rewards_hint")}</p>
      <input type="hidden" name="rewardRows" value={String(rows.length)} />
      <For each={rows}>
        {(row, place) => (
          <Row
            row={row}
            place={place()}
            draft={props.draft}
            products={products}
            action={props.action}
            only={rows.length === 1}
          />
        )}
      </For>
      {rows.length < maxRewardRows && (
        <p>
          <button
            type="submit"
            name="addReward"
            value="1"
            class="btn-quiet btn-small"
            hx-post={props.action}
            hx-target="#reward-rows"
            hx-swap="outerHTML"
          >
            {t("programs.form.reward_add")}
          </button>
        </p>
      )}
    </fieldset>
  )
}

type RowProps = {
  row: RewardRow
  place: number
  draft: Draft
  products: { value: string; label: string }[]
  action: string
  only: boolean
}

function Row(props: RowProps) {
  const { t } = useI18n()
  const number = props.place + 1
  const kinds = (["percent", "fixed"] as const).map((kind) => ({
    value: kind,
    label: t(`programs.form.reward_kind_${kind}`),
  }))
  const name = (part: string) => `reward${props.place}${part}`
  return (
    <fieldset class="grid gap-3 sm:grid-cols-3 items-start p-3 rounded-lg bg-sand-50 border border-sand-200">
      <legend class="float-start w-full sm:col-span-full font-semibold">
        {t("programs.form.reward_row", { number })}
      </legend>
      <SelectField
        name={name("Product")}
        required
        label={t("programs.form.reward_product")}
        draft={props.draft}
        value={props.row.product}
        options={props.products}
      />
      <SelectField
        name={name("Kind")}
        required
        label={t("programs.form.reward_kind")}
        draft={props.draft}
        value={props.row.kind}
        options={kinds}
      />
      <TextField
        name={name("Value")}
        required
        inputmode="decimal"
        label={t("programs.form.reward_value")}
        draft={props.draft}
        value={props.row.value}
      />
      {!props.only && (
        <button
          type="submit"
          name="removeReward"
          value={String(props.place)}
          class="btn-danger btn-small justify-self-start"
          hx-post={props.action}
          hx-target="#reward-rows"
          hx-swap="outerHTML"
        >
          {t("programs.form.reward_remove", { number })}
        </button>
      )}
    </fieldset>
  )
}

function rowsOfRules(rules: readonly RewardRule[]): RewardRow[] {
  if (rules.length === 0) return [{ product: "", kind: "percent", value: "" }]
  return rules.map((rule) => ({
    product: rule.productId ?? "",
    kind: rule.kind,
    value: rule.kind === "percent" ? String(rule.rateBp / 100).replace(".", ",") : formatAmount(rule.amountCents),
  }))
}
