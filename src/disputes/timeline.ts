import type { OpenedDispute } from "./reading-queries.ts"

export type Step = {
  name: "opened" | "accepted" | "refused" | "escalated" | "late" | "decided" | "lapsed" | "dismissed" | "withdrawn"
  at: Date
}
export type Due = { name: "answer" | "escalate" | "decide"; by: Date | null }

/** What has happened to a dispute, in its order. */
export function stepsOf(dispute: OpenedDispute): Step[] {
  const { openedAt, answeredAt, escalatedAt, withdrawnAt, state, decidedAs } = dispute
  const refusedAt = state === "accepted" && decidedAs === "merchant" ? null : answeredAt
  const steps: (Step | null)[] = [
    { name: "opened", at: openedAt },
    refusedAt && { name: "refused", at: refusedAt },
    escalatedAt && { name: dispute.isEscalatedBySomebody ? "escalated" : "late", at: escalatedAt },
    ending(dispute),
    withdrawnAt && { name: "withdrawn", at: withdrawnAt },
  ]
  return steps.filter((step) => step !== null)
}

function ending({ decidedAt, decidedAs, state }: OpenedDispute): Step | null {
  if (!decidedAt) return null
  if (decidedAs === "merchant") return { name: "accepted", at: decidedAt }
  if (decidedAs === "system") return { name: "lapsed", at: decidedAt }
  return { name: state === "accepted" ? "decided" : "dismissed", at: decidedAt }
}

/** What comes next, and until when. */
export function dueOf({ state, answerBy, escalateBy }: OpenedDispute): Due | null {
  if (state === "open") return { name: "answer", by: answerBy }
  if (state === "refused") return { name: "escalate", by: escalateBy }
  return state === "escalated" ? { name: "decide", by: null } : null
}
