import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import { budgetPeriods } from "../budget.ts"
import type { PastBudget } from "../queries.ts"
import type { ShownMeter } from "../read-budget.ts"
import { Cap } from "./budget-meter.tsx"
import { MeterList } from "./budget-section.tsx"

type Program = { id: string; nameFr: string | null; nameAr: string | null }
type BudgetPageProps = { program: Program; meters: ShownMeter[]; history: PastBudget[]; draft: Draft }

export function BudgetPage(props: BudgetPageProps) {
  const { t, locale } = useI18n()
  const { program } = props
  const trail = [
    { label: t("programs.title"), href: paths.programs(locale) },
    { label: nameIn(program, locale), href: paths.program(locale, program.id) },
  ]
  return (
    <Page title={t("budgets.title")} intro={t("budgets.intro")} trail={trail}>
      <Show when={props.meters.length > 0}>
        <section class="card stack">
          <MeterList meters={props.meters} />
        </section>
      </Show>
      <BudgetForm {...props} />
      <Show when={props.history.length > 0}>
        <History budgets={props.history} />
      </Show>
    </Page>
  )
}

function BudgetForm(props: BudgetPageProps) {
  const { t, locale } = useI18n()
  const current = props.history[0]
  return (
    <Section title={t("budgets.form.title")}>
      <form method="post" action={paths.programBudget(locale, props.program.id)} class="stack max-w-xl">
        <p class="hint">{t("budgets.form.empty_hint")}</p>
        <For each={budgetPeriods}>
          {(period) => {
            const cents = current?.[`${period}Cents`] ?? null
            return (
              <TextField
                name={`${period}Cents`}
                label={t(`budgets.form.${period}`)}
                hint={t(`budgets.form.${period}_hint`)}
                draft={props.draft}
                value={cents === null ? null : formatAmount(cents)}
                inputmode="decimal"
                dir="ltr"
                maxlength={20}
              />
            )
          }}
        </For>
        <div>
          <button type="submit" class="btn">
            {t("budgets.save")}
          </button>
        </div>
      </form>
    </Section>
  )
}

function History(props: { budgets: PastBudget[] }) {
  const { t } = useI18n()
  return (
    <Section title={t("budgets.history.title")}>
      <ol class="stack gap-3">
        <For each={props.budgets}>
          {(budget, index) => (
            <li class="grid gap-2 border-t border-sand-200 pt-3 first:border-t-0 first:pt-0">
              <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span class="font-semibold">
                  <When at={budget.setAt} />
                </span>
                <bdi class="text-ink-700">{budget.setByName}</bdi>
                <Show when={index() === 0}>
                  <span class="badge badge-good">{t("budgets.history.current")}</span>
                </Show>
              </p>
              <dl class="grid grid-cols-3 gap-2 max-w-xl">
                <For each={budgetPeriods}>
                  {(period) => (
                    <div>
                      <dt class="hint">{t(`budgets.history.${period}`)}</dt>
                      <dd class="tabular-nums">
                        <Cap cents={budget[`${period}Cents`]} />
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </li>
          )}
        </For>
      </ol>
    </Section>
  )
}
