import { For, Show } from "solid-js"
import { isolated } from "#src/i18n/either-language.ts"
import { type I18n, useI18n } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { legalReference } from "../legal-reference.ts"
import type { KnownRule } from "../rules-on.ts"

/** Rules in words, each with the text it rests on; one that nobody has decided is said not to be applied, and whose it is to decide. */
export function RuleList(props: { rules: KnownRule[] }) {
  const i = useI18n()
  return (
    <ul class="stack gap-3">
      <For each={props.rules}>
        {(rule) => (
          <li class="border-s-2 border-brand-200 ps-3">
            <p class="font-semibold">{ruleInWords(rule, i)}</p>
            <Show when={rule.payerMinTurnoverCents}>
              {(cents) => (
                <p class="text-sm">{i.t("withholding.rule.turnover", { amount: formatMoney(cents(), i.locale) })}</p>
              )}
            </Show>
            <p class="hint">{legalReference(rule, i.locale)}</p>
            <Show when={!rule.confirmed}>
              <p class="text-sm font-semibold text-saffron-800">
                {i.t("withholding.unconfirmed", { who: deciderInWords(rule.decidedBy, i) })}
              </p>
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

export function ruleInWords(
  { tax, rateBp, thresholdCents, attestationMaxDays }: KnownRule,
  { t, locale }: I18n,
): string {
  const rate = formatRate(rateBp)
  if (rateBp === 0) return t(`withholding.rule.${tax}_none`)
  if (tax === "vat")
    return attestationMaxDays === null
      ? t("withholding.rule.vat", { rate })
      : t("withholding.rule.vat_attested", { rate, count: attestationMaxDays })
  return thresholdCents === null
    ? t("withholding.rule.income", { rate })
    : t("withholding.rule.income_above", { rate, amount: formatMoney(thresholdCents, locale) })
}

function deciderInWords(decidedBy: string, { t }: I18n): string {
  return decidedBy === "expert-comptable" ? t("withholding.decider.accountant") : isolated(decidedBy)
}
