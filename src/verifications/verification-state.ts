/** The life of an account's file: open → submitted → in review → a decision; a paper that expires ends an approval. */
export const verificationStates = [
  "open",
  "submitted",
  "in_review",
  "approved",
  "changes_requested",
  "rejected",
  "expired",
  "reopened",
] as const
export type VerificationState = (typeof verificationStates)[number]

const next: Record<VerificationState, readonly VerificationState[]> = {
  open: ["submitted"],
  submitted: ["in_review", "open"],
  in_review: ["submitted", "approved", "changes_requested", "rejected"],
  changes_requested: ["submitted"],
  // A paper may be renewed before it expires; staff may come back on an approval.
  approved: ["expired", "reopened", "rejected"],
  expired: ["reopened"],
  reopened: ["submitted", "expired"],
  rejected: ["reopened"],
}

export function mayBecome(from: VerificationState, to: VerificationState): boolean {
  return next[from].includes(to)
}

/** Whether the applicant may change the file now. */
export function isEditable(state: VerificationState): boolean {
  return state === "open" || state === "changes_requested" || state === "reopened"
}
