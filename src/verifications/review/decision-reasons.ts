export const verdicts = ["approved", "rejected", "ask_again"] as const
export type Verdict = (typeof verdicts)[number]

/** Why a paper is refused or asked again; the words are verifications.reasons.{reason}. */
export const decisionReasons = [
  "unreadable",
  "incomplete",
  "wrong_paper",
  "out_of_date",
  "too_old",
  "mismatch",
  "not_holder",
  "altered",
  "another",
] as const
export type DecisionReason = (typeof decisionReasons)[number]

/** Why a whole file is refused; the words are verifications.rejections.{reason}. */
export const rejectionReasons = [
  "false_papers",
  "borrowed_identity",
  "second_account",
  "not_eligible",
  "activity",
  "another",
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** What the applicant is told beside the reason. */
export const longestMessage = 2000

export function isDecisionReason(text: string | null): text is DecisionReason {
  return decisionReasons.some((reason) => reason === text)
}

export function isRejectionReason(text: string | null): text is RejectionReason {
  return rejectionReasons.some((reason) => reason === text)
}
