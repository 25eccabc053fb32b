import type { Key } from "#src/i18n/i18n.ts"

/** The two texts that a person accepts: the contract, and what is done with their data. */
export const legalKinds = ["terms", "privacy"] as const
export type LegalKind = (typeof legalKinds)[number]

const termsSections = [
  "object",
  "words",
  "account",
  "merchant",
  "influencer",
  "attribution",
  "commission",
  "rates",
  "payment",
  "fees",
  "sale",
  "data",
  "suspension",
  "service",
  "evidence",
  "leaving",
  "changes",
  "law",
] as const

const privacySections = [
  "controller",
  "shopper",
  "click",
  "member",
  "recipients",
  "abroad",
  "retention",
  "cookies",
  "security",
  "rights",
  "changes",
] as const

type Section = { id: string; title: Key; body: Key }

/** The numbered sections of a text, without parameters: what is hashed is what is read. */
export function sectionsOf(kind: LegalKind): Section[] {
  return kind === "terms"
    ? termsSections.map((id) => ({ id, title: `pages.terms.${id}.title`, body: `pages.terms.${id}.body` }))
    : privacySections.map((id) => ({ id, title: `pages.privacy.${id}.title`, body: `pages.privacy.${id}.body` }))
}
