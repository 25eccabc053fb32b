import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { Money } from "#src/ui/values.tsx"
import type { ShownMeter } from "../read-budget.ts"

const fills = { reached: "fill-rose-700", near: "fill-saffron-700", open: "fill-brand-600" }
const badges = { reached: "badge badge-bad", near: "badge badge-warn" }

/** One cap: what is spent of it, as a bar and in figures. */
export function BudgetMeter(props: { meter: ShownMeter }) {
  const { t, locale } = useI18n()
  const { period, spentCents, capCents, level } = props.meter
  const leftCents = capCents - spentCents
  const figures = { spent: formatMoney(spentCents, locale), cap: formatMoney(capCents, locale) }
  return (
    <li class="grid gap-2">
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 class="font-semibold">{t(`budgets.period.${period}`)}</h3>
        <Show when={level}>{(shown) => <span class={badges[shown()]}>{t(`budgets.level.${shown()}`)}</span>}</Show>
      </div>
      <MeterBar meter={props.meter} />
      <p class="flex flex-wrap justify-between gap-x-4 text-sm tabular-nums">
        <span>
          <bdi>{t("budgets.meter.spent", figures)}</bdi>
        </span>
        <span class="text-ink-700">
          {leftCents >= 0n
            ? t("budgets.meter.left", { left: formatMoney(leftCents, locale) })
            : t("budgets.meter.above", { above: formatMoney(-leftCents, locale) })}
        </span>
      </p>
    </li>
  )
}

function MeterBar(props: { meter: ShownMeter }) {
  const { t, locale, dir } = useI18n()
  const { period, spentCents, capCents, level } = props.meter
  const percent = Number((spentCents * 100n) / capCents)
  const width = Math.min(100, Math.max(percent, spentCents > 0n ? 1 : 0))
  const label = t("budgets.meter.label", {
    period: t(`budgets.period.${period}`),
    spent: formatMoney(spentCents, locale),
    cap: formatMoney(capCents, locale),
    percent,
  })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      class="w-full h-3 block rounded-full"
    >
      <rect width="100" height="4" class="fill-sand-200" />
      <rect x={dir === "rtl" ? 100 - width : 0} width={width} height="4" class={fills[level ?? "open"]} />
    </svg>
  )
}

/** An amount, or that there is none. */
export function Cap(props: { cents: bigint | null }) {
  const { t } = useI18n()
  return (
    <Show when={props.cents !== null} fallback={<span class="text-ink-500">{t("budgets.history.no_cap")}</span>}>
      <Money cents={props.cents ?? 0n} />
    </Show>
  )
}
