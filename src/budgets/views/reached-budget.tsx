import { useI18n } from "#src/i18n/i18n.ts"
import type { BudgetPeriod } from "../budget.ts"

/** What influencers read of a budget that is used up; how much it is stays the merchant's. */
export function ReachedBudgetNotice(props: { period: BudgetPeriod }) {
  const { t } = useI18n()
  return <p class="notice notice-warn">{t(`budgets.told.${props.period}`)}</p>
}

export function ReachedBudgetBadge(props: { period: BudgetPeriod }) {
  const { t } = useI18n()
  return <span class="badge badge-warn">{t(`budgets.badge.${props.period}`)}</span>
}
