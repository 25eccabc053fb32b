import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import { Money } from "#src/ui/values.tsx"

export function OrderGoods(props: { order: DeskOrder }) {
  const { t } = useI18n()
  const { order } = props
  return (
    <div class="stack gap-2">
      <ul class="stack gap-2">
        <For each={order.lines}>
          {(line) => (
            <li class="flex flex-wrap justify-between gap-x-4 border-b border-sand-100 pb-2">
              <span>
                {line.quantity} × <bdi>{line.name ?? line.sku}</bdi> <bdi class="hint">{line.sku}</bdi>
              </span>
              <Money cents={BigInt(line.quantity) * line.unitCents} />
            </li>
          )}
        </For>
      </ul>
      <dl class="stack gap-1">
        <Show when={order.discountCents > 0n}>
          <Sum label={t("orders.detail.discount")} cents={-order.discountCents} />
        </Show>
        <Sum label={t("orders.detail.shipping")} cents={order.shippingCents} />
        <Sum label={t("orders.detail.total")} cents={order.totalCents} strong />
      </dl>
      <Show when={order.unitsKept < order.units}>
        <p class="hint">{t("orders.detail.returned_units", { count: order.units - order.unitsKept })}</p>
      </Show>
    </div>
  )
}

function Sum(props: { label: string; cents: bigint; strong?: boolean }) {
  return (
    <div class={`flex justify-between gap-4 ${props.strong ? "font-bold" : ""}`}>
      <dt>{props.label}</dt>
      <dd>
        <Money cents={props.cents} />
      </dd>
    </div>
  )
}
