import { type JSX, Show } from "solid-js"
import { casablancaDay, later, minute } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { type I18n, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { PauseNotice } from "#src/receivables/pause-notice.ts"
import { PauseBanner } from "#src/receivables/views/pause-banner.tsx"
import { Page } from "#src/ui/page.tsx"
import type { VerificationStanding } from "#src/verifications/verification-standing.ts"
import { StandingBanner } from "#src/verifications/views/standing-banner.tsx"
import type { Dashboard, Reader } from "../dashboard.ts"
import type { Step } from "../first-steps.ts"
import type { Period, PeriodProblem } from "../period.ts"
import { BestLinks, BestProducts, BestSubIds } from "./best-tables.tsx"
import { FirstSteps } from "./first-steps.tsx"
import { MoneyCard } from "./money-card.tsx"
import { OrderStates } from "./order-states.tsx"
import { PeriodPicker } from "./period-picker.tsx"
import { Tiles } from "./tiles.tsx"
import { Trend } from "./trend.tsx"

type DashboardPageProps = {
  dashboard: Dashboard
  kind: Reader["kind"]
  steps: Step[]
  standing: VerificationStanding
  pause: PauseNotice | null
  problem: PeriodProblem | null
  may: { seeMoney: boolean; export: boolean }
  now: Date
}

export function DashboardPage(props: DashboardPageProps) {
  const { t, locale } = useI18n()
  const { dashboard, kind, may } = props
  const exports = (
    <a class="btn-quiet" href={paths.exports(locale)}>
      {t("figures.export")}
    </a>
  )
  return (
    <Page title={t("figures.title")} actions={may.export && exports}>
      <StandingBanner standing={props.standing} />
      <PauseBanner notice={props.pause} />
      <Show when={props.steps.length > 0}>
        <FirstSteps steps={props.steps} />
      </Show>
      <PeriodPicker period={dashboard.period} problem={props.problem} />
      <div class="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 class="section-title">
          <PeriodName period={dashboard.period} />
        </h2>
        <Freshness at={dashboard.freshAt} now={props.now} />
      </div>
      {drawnOnce(dashboard, [locale, kind, may.seeMoney].join(" "), () => (
        <FigureSections dashboard={dashboard} kind={kind} seeMoney={may.seeMoney} />
      ))}
    </Page>
  )
}

function FigureSections(props: { dashboard: Dashboard; kind: Reader["kind"]; seeMoney: boolean }) {
  const { dashboard, kind } = props
  return (
    <div class="stack gap-6 min-w-0">
      <Tiles total={dashboard.total} kind={kind} />
      <Trend dashboard={dashboard} />
      <OrderStates total={dashboard.total} />
      <Show when={props.seeMoney}>
        <MoneyCard balances={dashboard.balances} total={dashboard.total} />
      </Show>
      <BestLinks dashboard={dashboard} kind={kind} />
      <BestProducts dashboard={dashboard} kind={kind} />
      <BestSubIds dashboard={dashboard} kind={kind} />
    </div>
  )
}

const drawn = new WeakMap<Dashboard, Map<string, JSX.Element>>()

/** On the server an element is its finished markup: between two rolls, figures are drawn once for all who look at them. */
function drawnOnce(dashboard: Dashboard, variant: string, draw: () => JSX.Element): JSX.Element {
  const variants = drawn.get(dashboard) ?? new Map<string, JSX.Element>()
  drawn.set(dashboard, variants)
  const markup = variants.get(variant) ?? draw()
  variants.set(variant, markup)
  return markup
}

function PeriodName(props: { period: Period }) {
  const { t, locale } = useI18n()
  const { from, to } = props.period
  const name = (day: string) => formatDate(new Date(`${day}T12:00:00Z`), locale, "day")
  return from === to
    ? t("figures.on_day", { day: name(from) })
    : t("figures.from_to", { from: name(from), to: name(to) })
}

/** Figures older than the minute they promise say so. */
function Freshness(props: { at: Date; now: Date }) {
  const { t, locale } = useI18n()
  const isLate = later(props.at, minute) < props.now
  const time = writtenTime(props.at, props.now, locale)
  return (
    <p class={isLate ? "badge badge-warn" : "hint"}>
      <time datetime={props.at.toISOString()}>{t(isLate ? "figures.late_since" : "figures.fresh_at", { time })}</time>
    </p>
  )
}

function writtenTime(at: Date, now: Date, locale: I18n["locale"]): string {
  return formatDate(at, locale, casablancaDay(at) === casablancaDay(now) ? "clock" : "moment")
}
