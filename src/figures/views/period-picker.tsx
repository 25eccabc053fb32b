import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type Period, type PeriodProblem, periodChoices } from "../period.ts"

export function PeriodPicker(props: { period: Period; problem: PeriodProblem | null }) {
  const { t, locale } = useI18n()
  const { period, problem } = props
  const presets = periodChoices.filter((choice) => choice !== "custom")
  return (
    <div class="stack gap-3">
      <nav aria-label={t("figures.period.label")} class="flex flex-wrap gap-2">
        <For each={presets}>
          {(choice) => (
            <a
              href={`${paths.dashboard(locale)}?period=${choice}`}
              aria-current={choice === period.choice ? "true" : undefined}
              class={choice === period.choice ? "btn btn-small" : "btn-quiet btn-small"}
            >
              {t(`figures.period.${choice}`)}
            </a>
          )}
        </For>
      </nav>
      <details class="min-w-0" open={period.choice === "custom" || problem !== null}>
        <summary class="link w-fit">{t("figures.period.custom")}</summary>
        <form method="get" action={paths.dashboard(locale)} class="flex flex-wrap items-end gap-3 pt-3">
          <input type="hidden" name="period" value="custom" />
          <DayField name="from" label={t("figures.period.from")} value={period.from} />
          <DayField name="to" label={t("figures.period.to")} value={period.to} />
          <button type="submit" class="btn-quiet">
            {t("figures.period.show")}
          </button>
        </form>
        <Show when={problem}>
          {(name) => (
            <p role="alert" class="error pt-2">
              {t(`figures.period.problem.${name()}`)}
            </p>
          )}
        </Show>
      </details>
    </div>
  )
}

function DayField(props: { name: "from" | "to"; label: string; value: string }) {
  return (
    <label class="field">
      <span class="label">{props.label}</span>
      <input type="date" name={props.name} value={props.value} required class="input" />
    </label>
  )
}
