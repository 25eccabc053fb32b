import { useT } from "#src/i18n/i18n.ts"
import type { ReceivedPayout } from "../queries.ts"

const tones = {
  planned: "badge-warn",
  executed: "badge-good",
  failed: "badge-bad",
  returned: "badge-bad",
  cancelled: "badge-bad",
}

export function PayoutStateBadge(props: { payout: Pick<ReceivedPayout, "state" | "returnedOn"> }) {
  const t = useT()
  const { state, returnedOn } = props.payout
  const shown = state === "failed" && returnedOn ? "returned" : state
  return <span class={`badge ${tones[shown]}`}>{t(`money.payouts.state.${shown}`)}</span>
}
