import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { PayoutStateBadge } from "#src/money/views/payout-state-badge.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { BatchPayout } from "../payout-queries.ts"
import { BankReason } from "./bank-reason.tsx"
import { Reckoning } from "./due-lists.tsx"

export function BatchPayouts(props: { payouts: BatchPayout[] }) {
  const { t } = useI18n()
  return (
    <ul class="stack gap-3" aria-label={t("payouts.payouts")}>
      <For each={props.payouts}>{(payout) => <PayoutRow payout={payout} />}</For>
    </ul>
  )
}

function PayoutRow(props: { payout: BatchPayout }) {
  const { t } = useI18n()
  const { payout } = props
  const { grossCents, vatCents, netCents, state } = payout
  const keptCents = grossCents + vatCents - netCents
  const never = state === "failed" || state === "cancelled"
  return (
    <li class="grid grid-cols-[1fr_auto] items-start gap-x-6 gap-y-1 border-b border-sand-100 pb-3 last:border-b-0 last:pb-0">
      <div class="min-w-0 grid gap-1">
        <bdi class="font-bold justify-self-start">{payout.payeeName}</bdi>
        <p class="hint">
          <bdi dir="ltr" class="whitespace-nowrap">
            {payout.endToEndId}
          </bdi>{" "}
          ·{" "}
          <bdi dir="ltr" class="whitespace-nowrap">
            {payout.ribShown}
          </bdi>
        </p>
        <Reckoning amounts={{ grossCents, vatCents, keptCents }} />
        <Show when={payout.executedOn}>
          {(day) => (
            <p class="hint">
              {t("payouts.paid_on")} <When at={startOfCasablancaDay(day())} style="day" />
              {payout.proof ? ` · ${payout.proof}` : ""}
            </p>
          )}
        </Show>
        <BankReason reason={payout.failureReason} />
      </div>
      <div class="grid gap-1 justify-items-end">
        <p class={`text-lg ${never ? "text-ink-500 line-through" : "font-bold"}`}>
          <Money cents={netCents} />
        </p>
        <PayoutStateBadge payout={payout} />
      </div>
    </li>
  )
}
