import { useT } from "#src/i18n/i18n.ts"
import type { InvitationState } from "../program-invitation.ts"

const tones: Record<InvitationState, string> = {
  sent: "badge-warn",
  accepted: "badge-good",
  declined: "badge-bad",
  withdrawn: "",
  expired: "",
}

export function InvitationBadge(props: { state: InvitationState }) {
  const t = useT()
  return <span class={`badge ${tones[props.state]}`}>{t(`program_invitations.state.${props.state}`)}</span>
}
