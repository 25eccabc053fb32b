import type { Key } from "#src/i18n/i18n.ts"
import type { Parameters } from "#src/i18n/words.ts"
import { keepContactDays } from "#src/orders/order-draft.ts"

/** A contract or a notice: numbered sections of words, under the date of their version. */
export type LegalText = {
  title: Key
  lead: Key
  datedAt: Date
  parameters: Parameters
  sections: { id: string; title: Key; body: Key }[]
}

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

export const terms: LegalText = {
  title: "pages.terms.title",
  lead: "pages.terms.lead",
  datedAt: new Date("2026-11-22T12:00:00Z"),
  parameters: {},
  sections: termsSections.map((id) => ({ id, title: `pages.terms.${id}.title`, body: `pages.terms.${id}.body` })),
}

export const privacy: LegalText = {
  title: "pages.privacy.title",
  lead: "pages.privacy.lead",
  datedAt: new Date("2026-11-22T12:00:00Z"),
  parameters: { contactDays: keepContactDays },
  sections: privacySections.map((id) => ({ id, title: `pages.privacy.${id}.title`, body: `pages.privacy.${id}.body` })),
}
