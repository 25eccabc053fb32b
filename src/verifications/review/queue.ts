import type { AccountKind } from "#src/accounts/queries.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { Claim } from "./case.ts"

/** waiting: sent and in nobody's hands; mine: claimed by the reader. */
export const queueFilters = ["waiting", "mine", "in_review", "flagged", "decided", "in_progress"] as const
export type QueueFilter = (typeof queueFilters)[number]

export type QueueSort = "age" | "risk"

export type QueueQuestion = { filter: QueueFilter; sort: QueueSort; kind?: AccountKind; page: number }

export type QueueEntry = {
  accountId: string
  accountName: string
  accountKind: AccountKind
  legalForm: LegalForm
  state: VerificationState
  /** The applicant's language, in which the messages are written. */
  locale: Locale
  submittedAt: Date | null
  decidedAt: Date | null
  /** 0 to 100. */
  risk: number
  /** Duplicates that nobody has cleared. */
  flagCount: number
  /** How many times the file was sent. */
  round: number
  claim: Claim | null
}

export type Queue = {
  entries: QueueEntry[]
  hasMore: boolean
  counts: Record<QueueFilter, number>
  states: Record<VerificationState, number>
}
