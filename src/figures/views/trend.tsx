import { For, Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { type I18n, useI18n, useT } from "#src/i18n/i18n.ts"
import { groupThousands } from "#src/i18n/words.ts"
import { Chart } from "#src/ui/chart.tsx"
import { Section } from "#src/ui/page.tsx"
import { Money } from "#src/ui/values.tsx"
import type { Dashboard, Slot } from "../dashboard.ts"
import { Count } from "./tiles.tsx"

export function slotName({ at }: Slot, { locale }: Pick<I18n, "locale">): string {
  // Noon in UTC is on the same day in Casablanca, whatever its offset.
  return at instanceof Date
    ? `${formatDate(at, locale, "shortDay")} ${formatDate(at, locale, "hour")}`
    : formatDate(new Date(`${at}T12:00:00Z`), locale, "shortDay")
}

export function Trend(props: { dashboard: Dashboard }) {
  const t = useT()
  const { slots, total } = props.dashboard
  return (
    <Section title={t("figures.chart.title")}>
      <Show when={total.clicks > 0n || total.orders > 0n} fallback={<p>{t("figures.chart.nothing")}</p>}>
        <div class="grid gap-6 lg:grid-cols-2">
          <TrendChart slots={slots} metric="clicks" />
          <TrendChart slots={slots} metric="orders" />
        </div>
        <details class="min-w-0">
          <summary class="link w-fit">{t("figures.chart.as_table")}</summary>
          <TrendTable slots={slots} />
        </details>
      </Show>
    </Section>
  )
}

function TrendChart(props: { slots: Slot[]; metric: "clicks" | "orders" }) {
  const i = useI18n()
  const { slots, metric } = props
  const written = (value: number) => groupThousands(String(value))
  const bars = slots.map((slot) => {
    const value = Number(slot.figures[metric])
    return { label: slotName(slot, i), value, text: written(value) }
  })
  const peak = Math.max(0, ...bars.map((bar) => bar.value))
  const total = bars.reduce((sum, bar) => sum + bar.value, 0)
  const span = { from: bars[0]?.label ?? "", to: bars.at(-1)?.label ?? "" }
  return (
    <Chart
      id={`chart-${metric}`}
      title={i.t(`figures.chart.${metric}`)}
      description={i.t(`figures.chart.${metric}_desc`, { ...span, total, peak })}
      peak={i.t("figures.chart.peak", { value: peak })}
      bars={bars}
    />
  )
}

function TrendTable(props: { slots: Slot[] }) {
  const i = useI18n()
  const { t } = i
  const first = props.slots[0]?.at instanceof Date ? t("figures.chart.hour") : t("figures.chart.day")
  const heads = ["clicks", "unique_clicks", "orders", "sales"] as const
  return (
    <section class="overflow-x-auto pt-3" tabindex="0" aria-label={t("figures.chart.table")}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="th">
              {first}
            </th>
            <For each={heads}>
              {(head) => (
                <th scope="col" class="th">
                  {t(`figures.tile.${head}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.slots}>
            {(slot) => (
              <tr>
                <th scope="row" class="td text-start font-normal whitespace-nowrap">
                  {slotName(slot, i)}
                </th>
                <td class="td tabular-nums">
                  <Count value={slot.figures.clicks} />
                </td>
                <td class="td tabular-nums">
                  <Count value={slot.figures.uniqueClicks} />
                </td>
                <td class="td tabular-nums">
                  <Count value={slot.figures.orders} />
                </td>
                <td class="td">
                  <Money cents={slot.figures.salesCents} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
