import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { AmountsBar } from "#src/money/views/amounts-bar.tsx"
import { ShareBar, ShareDot } from "#src/ui/share-bar.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { BatchPayout } from "../payout-queries.ts"
import type { OpenBatchPage } from "../read-batch.ts"
import { Reckoning } from "./due-lists.tsx"

/** What the bank is to pay, what is kept back of it, and once the bank has spoken what became of it. */
export function BatchSums(props: { opened: OpenBatchPage }) {
  const { t } = useI18n()
  const { batch, payouts } = props.opened
  const sum = (of: (payout: BatchPayout) => bigint) => payouts.reduce((total, payout) => total + of(payout), 0n)
  const grossCents = sum((it) => it.grossCents)
  const vatCents = sum((it) => it.vatCents)
  const keptCents = grossCents + vatCents - batch.netCents
  return (
    <div class="stack gap-2">
      <p class="flex flex-wrap items-baseline gap-x-3">
        <strong class="text-3xl">
          <Money cents={batch.netCents} />
        </strong>
        <span class="text-ink-700">
          {t("payouts.count", { count: batch.payouts })} · {t("payouts.execution_on")}{" "}
          <When at={startOfCasablancaDay(batch.executionOn)} style="day" />
        </span>
      </p>
      <AmountsBar amounts={{ netCents: batch.netCents, keptCents }} />
      <Reckoning amounts={{ grossCents, vatCents, keptCents }} />
      <Show when={payouts.some(({ state }) => state === "executed" || state === "failed")}>
        <Outcomes payouts={payouts} />
      </Show>
    </div>
  )
}

function Outcomes(props: { payouts: BatchPayout[] }) {
  const { t, locale } = useI18n()
  const of = (...states: BatchPayout["state"][]) => props.payouts.filter(({ state }) => states.includes(state))
  const outcomes = [
    { key: "paid", tone: "arrived", payouts: of("executed") },
    { key: "refused", tone: "stopped", payouts: of("failed") },
    { key: "waiting", tone: "waiting", payouts: of("planned") },
  ] as const
  const shown = outcomes
    .filter(({ payouts }) => payouts.length > 0)
    .map(({ key, tone, payouts }) => ({
      tone,
      label: t(`payouts.told_as.${key}`, { count: payouts.length }),
      cents: payouts.reduce((sum, { netCents }) => sum + netCents, 0n),
    }))
  const inWords = shown.map(({ label, cents }) => `${label} ${formatMoney(cents, locale)}`).join(", ")
  return (
    <div class="stack gap-2 border-t border-sand-200 pt-3">
      <ShareBar shares={shown} label={inWords} />
      <ul class="flex flex-wrap gap-x-6 gap-y-1">
        <For each={shown}>
          {({ label, tone, cents }) => (
            <li class="flex items-center gap-2">
              <ShareDot tone={tone} />
              <span>
                {label} <Money cents={cents} />
              </span>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
