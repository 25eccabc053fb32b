import type { CommissionState } from "#src/commissions/commission-state.ts"
import { useT } from "#src/i18n/i18n.ts"

const tones: Record<CommissionState, string> = {
  pending: "badge-warn",
  released: "badge-good",
  paid: "badge-good",
  reversed: "badge-bad",
  blocked: "badge-bad",
}

export function CommissionStateBadge(props: { state: CommissionState }) {
  const t = useT()
  return <span class={`badge ${tones[props.state]}`}>{t(`commissions.state.${props.state}`)}</span>
}
