import { For, Show } from "solid-js"
import type { StoredRule } from "#src/commissions/commission-explanation.ts"
import type { ExplainedCommission } from "#src/commissions/reading-queries.ts"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { type I18n, useI18n } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { Money } from "#src/ui/values.tsx"

/** Which rule gave what on each line of the order as it was placed. */
export function CommissionLines(props: { commission: ExplainedCommission }) {
  const i = useI18n()
  const { explanation, goods } = props.commission
  const nameOf = (sku: string) => (goods[sku] && inReadersLanguage(goods[sku], i.locale)?.text) || sku
  const ruleOf = (rule: number | null) => (rule === null ? undefined : explanation.rules[rule])
  return (
    <>
      <ul class="stack gap-3">
        <For each={explanation.lines}>
          {(line) => (
            <li class="border-b border-sand-100 pb-3 flex flex-wrap justify-between gap-x-4 gap-y-1">
              <span class="min-w-40 flex-1">
                {line.quantity} × <bdi>{nameOf(line.sku)}</bdi>
                <span class="hint block">{ruleInWords(ruleOf(line.rule), i)}</span>
              </span>
              <span class="text-end">
                <Money cents={BigInt(line.earnedCents)} />
                <Show when={ruleOf(line.rule)?.kind === "percent"}>
                  <span class="hint block">
                    {i.t("commissions.on_base")} <Money cents={BigInt(line.baseCents)} />
                  </span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <p class="hint">{i.t("commissions.base_meaning")}</p>
    </>
  )
}

function ruleInWords(rule: StoredRule | undefined, { t, locale }: I18n): string {
  if (!rule) return t("commissions.rule.none")
  const scope = rule.productId === null ? "all" : "product"
  return rule.kind === "percent"
    ? t(`commissions.rule.percent_${scope}`, { rate: formatRate(rule.rateBp) })
    : t(`commissions.rule.fixed_${scope}`, { amount: formatMoney(BigInt(rule.amountCents), locale) })
}
