import { useT } from "#src/i18n/i18n.ts"
import type { OrderState } from "#src/orders/order-state.ts"

const tones: Record<OrderState, string> = {
  placed: "badge-warn",
  unreachable: "badge-warn",
  postponed: "badge-warn",
  confirmed: "",
  shipped: "",
  delivered: "badge-good",
  settled: "badge-good",
  refused: "badge-bad",
  cancelled: "badge-bad",
  returned: "badge-bad",
}

export function StateBadge(props: { state: OrderState }) {
  const t = useT()
  return <span class={`badge ${tones[props.state]}`}>{t(`orders.state.${props.state}`)}</span>
}
