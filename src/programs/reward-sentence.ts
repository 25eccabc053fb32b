import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"

export type NamedProduct = { id: string; nameFr: string | null; nameAr: string | null }

/** A rule as people say it. */
export function rewardSentence({ t, locale }: I18n, rule: RewardRule, products: readonly NamedProduct[]): string {
  const of = rule.productId === null ? "all" : "product"
  const named = products.find((product) => product.id === rule.productId)
  const product = named ? isolated(nameIn(named, locale)) : t("programs.reward.lost_product")

  return rule.kind === "percent"
    ? t(`programs.reward.percent_${of}`, { rate: isolated(formatRate(rule.rateBp)), product })
    : t(`programs.reward.fixed_${of}`, { amount: isolated(formatMoney(rule.amountCents, locale)), product })
}
