import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import type { ForeseenPayout } from "#src/payouts/foresee-payouts.ts"
import { Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import { RuleList } from "#src/withholding/views/rule-list.tsx"
import { ThresholdMeter } from "#src/withholding/views/threshold-meter.tsx"
import type { HeldCommission } from "../queries.ts"
import type { MoneyPage } from "../read-money.ts"
import { amountsOf } from "../told-amounts.ts"
import { AmountsList } from "./amounts-list.tsx"
import { ObstacleList } from "./obstacle-list.tsx"
import { StandingFigures } from "./standing-figures.tsx"

type Props = { foreseen: ForeseenPayout; page: MoneyPage }

/** One payer: what it owes, what a payout of today would be made of, and why it is not made. */
export function PayerCard(props: Props) {
  const { t } = useI18n()
  const { foreseen, page } = props
  const { standing, obstacles, reckoning } = foreseen
  // What concerns the whole account is said once, above.
  const own = obstacles.filter((obstacle) => obstacle !== "nothing_due" && !page.common.includes(obstacle))
  return (
    <Section title={standing.merchantName}>
      <Show when={standing.payer === "platform"}>
        <p class="hint">{t("money.by_platform")}</p>
      </Show>
      <StandingFigures figures={standing} />
      <Show when={standing.dueCents > 0n && obstacles.length === 0}>
        <p class="notice notice-good">{t("money.payable")}</p>
      </Show>
      <Show when={standing.dueCents < 0n}>
        <p class="notice notice-warn">{t("money.owed_back")}</p>
      </Show>
      <Show when={own.length > 0}>
        <ObstacleList obstacles={own} dueCents={standing.dueCents} minimumCents={page.foreseen.minimumCents} />
      </Show>
      <Show when={reckoning}>
        {(known) => (
          <div class="stack gap-2">
            <h3 class="font-bold">{t("money.if_paid_today")}</h3>
            <AmountsList amounts={amountsOf(known())} />
          </div>
        )}
      </Show>
      <HeldList held={page.held.filter(({ merchantId }) => merchantId === standing.merchantId)} />
      <YearAndRules {...props} />
    </Section>
  )
}

function HeldList(props: { held: HeldCommission[] }) {
  const { t, locale } = useI18n()
  return (
    <Show when={props.held.length > 0}>
      <div class="stack gap-2">
        <h3 class="font-bold">{t("money.held_title")}</h3>
        <ul class="stack gap-2">
          <For each={props.held}>
            {({ commissionId, cents, reason, imposedAt }) => (
              <li class="border-s-2 border-saffron-200 ps-3">
                <a class="link" href={paths.commission(locale, commissionId)}>
                  <Money cents={cents} />
                </a>{" "}
                <span class="hint">
                  <When at={imposedAt} style="day" />
                </span>
                <p dir="auto">{reason}</p>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

/** What counts for the year's threshold, what the payer has decided, and the rules between the two. */
function YearAndRules(props: Props) {
  const { t, locale } = useI18n()
  const { year, decision, standing } = props.foreseen
  const { today, status } = props.page.foreseen
  const rules = props.page.rulesOf(props.foreseen)
  const total = formatMoney(year.paidCents + year.outsideCents, locale)
  return (
    <details>
      <summary class="cursor-pointer font-semibold py-1">{t("money.why_so")}</summary>
      <div class="stack gap-3 pt-2">
        <p>{t("money.year_total", { payer: standing.merchantName, year: today.slice(0, 4), total })}</p>
        <Show when={year.outsideCents > 0n}>
          <p class="hint">{t("money.year_outside", { outside: formatMoney(year.outsideCents, locale) })}</p>
        </Show>
        <Show when={decision?.payeeStatus === status ? decision : null}>
          {(known) => (
            <p>
              {t("money.decision", { rate: formatRate(known().rateBp) })} <q dir="auto">{known().reason}</q>{" "}
              <span class="hint">
                <When at={known().decidedAt} style="day" />
              </span>
            </p>
          )}
        </Show>
        <ThresholdMeter rules={rules} paidCents={year.paidCents + year.outsideCents} />
        <RuleList rules={rules} />
      </div>
    </details>
  )
}
