import type { AccountKind } from "#src/accounts/queries.ts"
import type { Scan } from "#src/documents/paper.ts"
import type { Key, Locale } from "#src/i18n/i18n.ts"
import type { Parameters } from "#src/i18n/words.ts"
import type { ItemState } from "#src/verifications/item-standing.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { Verdict } from "./decision-reasons.ts"

/** Somebody of the platform's. */
export type StaffName = { id: string; name: string }

/** Who has the file in hand; a stale claim may be taken over. */
export type Claim = StaffName & { at: Date; isStale: boolean; isMine: boolean }

export type PaperDecision = {
  id: string
  verdict: Verdict
  reason: string | null
  message: string
  by: StaffName
  at: Date
}

/** What the reviewer must know of a paper before deciding. */
export type PaperWarning = "scan_waiting" | "infected" | "not_scanned" | "out_of_date" | "expires_soon" | "too_old"

export type CasePaper = {
  id: string
  kind: string
  name: string
  mediaType: string
  bytes: number
  pages: number | null
  width: number | null
  height: number | null
  scan: Scan
  scanDetail: string | null
  issuedOn: string | null
  expiresOn: string | null
  uploadedAt: Date
  /** Null while it is the current paper of its kind. */
  replacedAt: Date | null
  /** Its bytes are gone, by the retention rules. */
  erasedAt: Date | null
  warnings: PaperWarning[]
  /** The last one, which counts. */
  decision: PaperDecision | null
  /** All of them, oldest first. */
  decisions: PaperDecision[]
}

/** What checking a declared field says of it, in the site's words; no secret stands in its parameters. */
export type AnswerProblem = { severity: "error" | "warning"; key: Key; parameters: Parameters }

/** `shown` is masked where the value is a secret, which revealAnswer tells. */
export type CaseAnswer = {
  field: string
  shown: string
  isSecret: boolean
  answeredAt: Date
  problem: AnswerProblem | null
}

export type CaseItem = {
  id: string
  code: string
  title: Record<Locale, string>
  need: Record<Locale, string>
  source: string
  maxAgeDays: number | null
  state: ItemState
  /** What the decisions on its papers come to, until the file is concluded. */
  verdict: "approved" | "refused" | "undecided" | "nothing_to_decide"
  answers: CaseAnswer[]
  papers: CasePaper[]
  /** Papers that others have taken the place of, newest first. */
  replaced: CasePaper[]
}

export type CaseFlag = {
  otherAccountId: string
  otherAccountName: string
  otherAccountKind: AccountKind
  field: string
  /** One person owns both accounts, which explains most duplicates. */
  sharesOwner: boolean
  foundAt: Date
  clearedAt: Date | null
  clearedBy: StaffName | null
}

export type CaseEvent = {
  id: string
  state: VerificationState
  actorKind: "member" | "staff" | "system"
  actorName: string | null
  reason: string | null
  message: string
  at: Date
}

export type CaseNote = { id: string; text: string; by: StaffName; at: Date }

export type AccountFacts = {
  id: string
  name: string
  kind: AccountKind
  slug: string
  city: string | null
  siteUrl: string | null
  createdAt: Date
  closedAt: Date | null
  owners: { id: string; name: string; email: string }[]
  suspension: { scope: string; reason: string; since: Date } | null
  sellerNotice: { legalName: string; address: string; city: string; ice: string | null } | null
}

/** A file as the reviewer sees it; secrets stand masked. */
export type Case = {
  verificationId: string
  state: VerificationState
  legalForm: LegalForm
  locale: Locale
  createdAt: Date
  submittedAt: Date | null
  decidedAt: Date | null
  approvedAt: Date | null
  approvedUntil: string | null
  risk: number
  claim: Claim | null
  /** Whether the reader may decide now: the file is in their hands. */
  isMine: boolean
  undecidedCount: number
  refusedCount: number
  account: AccountFacts
  items: CaseItem[]
  flags: CaseFlag[]
  events: CaseEvent[]
  notes: CaseNote[]
}
