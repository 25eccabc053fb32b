/** What is removed so many days after a moment of its life; each has one rule in force, and one remover. */
export const removedSubjects = [
  "order_contacts",
  "customers",
  "click_visitors",
  "clicks",
  "messages",
  "carrier_files",
  "bank_statements",
  "sample_addresses",
  "dispute_evidence",
  "sessions",
  "tokens",
  "invitations",
  "rate_limits",
  "mail_deliveries",
  "notifications",
  "idempotency_keys",
  "exports",
  "data_exports",
  "uploads",
  "replaced_papers",
  "undecided_papers",
  "identity_papers",
  "company_papers",
  "verification_answers",
  "closed_profiles",
  "closed_users",
  "acceptances",
] as const
export type RemovedSubject = (typeof removedSubjects)[number]

/** What the law wants kept at least so long, and no job removes. */
export const keptSubjects = ["accounting_records", "payouts", "money_papers", "tax_profiles", "audit_entries"] as const
export type KeptSubject = (typeof keptSubjects)[number]

export const retentionSubjects = [...removedSubjects, ...keptSubjects] as const
export type RetentionSubject = RemovedSubject | KeptSubject

export function isRetentionSubject(text: string): text is RetentionSubject {
  return (retentionSubjects as readonly string[]).includes(text)
}

/** What may still be kept of somebody who has left, or of the account they closed. */
const keptOnLeaving: readonly RetentionSubject[] = [
  ...(["order_contacts", "identity_papers", "company_papers", "verification_answers"] as const),
  ...(["acceptances", "accounting_records", "payouts", "money_papers", "tax_profiles", "audit_entries"] as const),
]

export function isKeptOnLeaving(subject: RetentionSubject): boolean {
  return keptOnLeaving.includes(subject)
}
