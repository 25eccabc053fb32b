import type { Case } from "#src/verifications/review/case.ts"
import type { ClaimRefusal } from "#src/verifications/review/claim-verification.ts"
import type { ConclusionRefusal } from "#src/verifications/review/conclude-verification.ts"
import type { DecisionRefusal } from "#src/verifications/review/decide-document.ts"
import type { DecisionReason, RejectionReason } from "#src/verifications/review/decision-reasons.ts"
import type { Queue } from "#src/verifications/review/queue.ts"
import type { RejectionRefusal } from "#src/verifications/review/reject-verification.ts"
import type { ReleaseRefusal } from "#src/verifications/review/release-verification.ts"

/** A value as it travels: an instant is ISO text that bears Casablanca's offset of that day. */
export type Sent<T> = T extends Date ? string : T extends object ? { [Name in keyof T]: Sent<T[Name]> } : T

/** What the applicant will read for each reason, in their own language. */
export type Told = { reasons: Record<DecisionReason, string>; rejections: Record<RejectionReason, string> }

export type DeskQueue = Queue & { mayReview: boolean }
export type DeskCase = Case & { mayReview: boolean; told: Told }
export type SentQueue = Sent<DeskQueue>
export type SentCase = Sent<DeskCase>

/** Why the desk did not do what it was asked; each has its sentence under desk.refused. */
export type Refusal =
  | ClaimRefusal
  | ReleaseRefusal
  | DecisionRefusal
  | ConclusionRefusal
  | RejectionRefusal
  | "already_cleared"
  | "empty"
  | "too_long"
  | "decided_meanwhile"
  | "queue_empty"

/** An act that was done or refused, and the file as it stands after it. */
export type Outcome = { refused: Refusal | null; case: SentCase }

/** The file that the reviewer got in hand, if one was left. */
export type NextClaim = { accountId: string } | { refused: Refusal }
