import { type JSX, Show } from "solid-js"
import type { ExplainedCommission } from "#src/commissions/reading-queries.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { Money, When } from "#src/ui/values.tsx"
import { CommissionStateBadge } from "./commission-state-badge.tsx"

/** How much, where it stands, and when it will be released or why it will not. */
export function CommissionFacts(props: { commission: ExplainedCommission }) {
  const { t } = useI18n()
  const { commission } = props
  return (
    <dl class="grid gap-3 sm:grid-cols-2">
      <Fact label={t("commissions.amount")}>
        <Money cents={commission.amountCents} /> <CommissionStateBadge state={commission.state} />
      </Fact>
      <Show when={commission.reversedCents > 0n}>
        <Fact label={t("commissions.reversed_amount")}>
          <Money cents={commission.reversedCents} />
        </Fact>
      </Show>
      <Show when={commission.salesCents !== null && { cents: commission.salesCents }}>
        {(sale) => (
          <Fact label={t("commissions.sale")}>
            <Money cents={sale().cents} />
            <Show when={commission.orderState}>{(state) => <> · {t(`orders.state.${state()}`)}</>}</Show>
          </Fact>
        )}
      </Show>
      <Fact label={t(commission.disputeId ? "commissions.awarded_at" : "commissions.placed_at")}>
        <When at={commission.placedAt} />
      </Fact>
      <Fact label={t("commissions.release")}>
        <ReleaseSentence commission={commission} />
      </Fact>
    </dl>
  )
}

export function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div>
      <dt class="hint">{props.label}</dt>
      <dd class="font-semibold">{props.children}</dd>
    </div>
  )
}

function ReleaseSentence(props: { commission: ExplainedCommission }) {
  const { t } = useI18n()
  const { state, releaseAt, releasedAt, orderState, holdDays } = props.commission
  if (state === "reversed") return t("commissions.release_never")
  if (state === "blocked") return t("commissions.release_blocked")
  if (state === "released" || state === "paid") {
    return (
      <Show when={releasedAt} fallback={t("commissions.state.released")}>
        {(at) => <When at={at()} />}
      </Show>
    )
  }
  return (
    <>
      {t("commissions.release_rule", { count: holdDays })}{" "}
      <Show when={releaseAt} fallback={t("commissions.waits_delivery")}>
        {(at) => (
          <>
            {t("commissions.not_before")} <When at={at()} />
            <Show when={orderState !== "settled"}> {t("commissions.waits_settlement")}</Show>
          </>
        )}
      </Show>
    </>
  )
}
