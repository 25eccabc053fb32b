import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { Money } from "#src/ui/values.tsx"
import type { Offer } from "./product-page.tsx"

/** What will be paid at the door, to the centime. */
export function QuoteSummary(props: { offer: Offer }) {
  const { t } = useI18n()
  const { quote, quantity } = props.offer
  return (
    <dl class="stack gap-1 border-t border-sand-200 pt-3">
      <Row label={t("checkout.goods", { count: quantity })} cents={quote.goodsCents} />
      <Show when={quote.discountCents > 0n}>
        <Row label={t("checkout.discount")} cents={-quote.discountCents} />
      </Show>
      <Row label={t("checkout.delivery")} cents={quote.deliveryCents} />
      <Row label={t("checkout.total")} cents={quote.totalCents} strong />
    </dl>
  )
}

function Row(props: { label: string; cents: bigint; strong?: boolean }) {
  return (
    <div class={`flex justify-between gap-4 ${props.strong ? "text-lg font-bold" : ""}`}>
      <dt>{props.label}</dt>
      <dd>
        <Money cents={props.cents} />
      </dd>
    </div>
  )
}
