import { useT } from "#src/i18n/i18n.ts"
import type { EnrollmentStatus } from "../enrollment.ts"

const tones: Record<EnrollmentStatus, string> = {
  pending: "badge-warn",
  approved: "badge-good",
  rejected: "badge-bad",
  left: "",
  banned: "badge-bad",
}

export function MyStatusBadge(props: { status: EnrollmentStatus }) {
  const t = useT()
  return <span class={`badge ${tones[props.status]}`}>{t(`enrollments.my_status.${props.status}`)}</span>
}

export function StatusBadge(props: { status: EnrollmentStatus }) {
  const t = useT()
  return <span class={`badge ${tones[props.status]}`}>{t(`enrollments.status.${props.status}`)}</span>
}
