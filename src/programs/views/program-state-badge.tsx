import { useT } from "#src/i18n/i18n.ts"
import { type ProgramState, programState } from "../program.ts"

const tones: Record<ProgramState, string> = { draft: "badge-warn", open: "badge-good", closed: "" }

export function ProgramStateBadge(props: { program: { openedAt: Date | null; closedAt: Date | null } }) {
  const t = useT()
  const state = programState(props.program)
  return <span class={`badge ${tones[state]}`}>{t(`programs.state.${state}`)}</span>
}
