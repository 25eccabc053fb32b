import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { PayoutStateBadge } from "#src/money/views/payout-state-badge.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { BatchPayout } from "../payout-queries.ts"

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
  const { grossCents, vatCents, withheldIncomeTaxCents, withheldVatCents, correctionCents, netCents } = payout
  const keptBack = withheldIncomeTaxCents + withheldVatCents + correctionCents
  return (
    <li class="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-sand-100 pb-3">
      <div class="flex-1 min-w-60">
        <bdi class="font-bold">{payout.payeeName}</bdi>
        <p class="hint">
          <bdi dir="ltr">{payout.endToEndId}</bdi> · <bdi dir="ltr">{payout.ribShown}</bdi>
        </p>
        <p class="hint">
          {t("payouts.gross")} <Money cents={grossCents} />
          <Show when={vatCents !== 0n}>
            {" + "}
            {t("payouts.vat")} <Money cents={vatCents} />
          </Show>
          <Show when={keptBack !== 0n}>
            {" · "}
            {t("payouts.withheld")} <Money cents={keptBack} />
          </Show>
        </p>
        <Show when={payout.executedOn}>
          {(day) => (
            <p class="hint">
              {t("payouts.paid_on")} <When at={startOfCasablancaDay(day())} style="day" />
              {payout.proof ? ` · ${payout.proof}` : ""}
            </p>
          )}
        </Show>
        <Show when={payout.failureReason}>
          {(reason) => (
            <p class="text-rose-700">
              {t("payouts.bank_says")} <q dir="auto">{reason()}</q>
            </p>
          )}
        </Show>
      </div>
      <PayoutStateBadge payout={payout} />
      <p class="font-bold">
        <Money cents={netCents} />
      </p>
    </li>
  )
}
