import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import type { ShownMeter } from "../read-budget.ts"
import { BudgetMeter } from "./budget-meter.tsx"

/** What a program may still earn its influencers, on its merchant's page. */
export function BudgetSection(props: { programId: string; meters: ShownMeter[]; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  const edit = (
    <Show when={props.mayEdit}>
      <a class="btn-quiet btn-small" href={paths.programBudget(locale, props.programId)}>
        {t(props.meters.length > 0 ? "budgets.change" : "budgets.edit")}
      </a>
    </Show>
  )
  return (
    <Section title={t("budgets.title")} actions={edit}>
      <MeterList meters={props.meters} />
    </Section>
  )
}

export function MeterList(props: { meters: ShownMeter[] }) {
  const { t } = useI18n()
  return (
    <Show when={props.meters.length > 0} fallback={<p>{t("budgets.none")}</p>}>
      <ul class="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        <For each={props.meters}>{(meter) => <BudgetMeter meter={meter} />}</For>
      </ul>
      <p class="hint max-w-prose">{t("budgets.counted")}</p>
    </Show>
  )
}
