import { useT } from "#src/i18n/i18n.ts"
import type { DisputeState } from "../dispute.ts"

const tones: Record<DisputeState, string> = {
  open: "badge-warn",
  refused: "badge-warn",
  escalated: "badge-warn",
  accepted: "badge-good",
  dismissed: "badge-bad",
  withdrawn: "",
}

export function DisputeStateBadge(props: { state: DisputeState }) {
  const t = useT()
  return <span class={`badge ${tones[props.state]}`}>{t(`disputes.state.${props.state}`)}</span>
}
