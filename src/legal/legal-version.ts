import { hash } from "node:crypto"
import { type I18n, i18n, type Locale, locales } from "#src/i18n/i18n.ts"
import { type LegalKind, sectionsOf } from "./sections.ts"

export type LegalSection = { id: string; title: string; body: string }
/** A text as people read it in one language. */
export type LegalText = { title: string; lead: string; sections: LegalSection[] }
export type LegalVersion = { kind: LegalKind; hash: Buffer; text: Record<Locale, LegalText> }

/** The text that binds today, in both languages, and the hash that stands for it. */
export function currentVersion(kind: LegalKind): LegalVersion {
  return current[kind]
}

function versionOf(kind: LegalKind): LegalVersion {
  const text = { fr: textIn(i18n("fr"), kind), ar: textIn(i18n("ar"), kind) }
  return { kind, text, hash: hashOf(text) }
}

function textIn({ t }: I18n, kind: LegalKind): LegalText {
  return {
    title: t(`pages.${kind}.title`),
    lead: t(`pages.${kind}.lead`),
    sections: sectionsOf(kind).map(({ id, title, body }) => ({ id, title: t(title), body: t(body) })),
  }
}

/** Over every word in a fixed order, so that the same text always has the same hash. */
function hashOf(text: Record<Locale, LegalText>): Buffer {
  const words = locales.map((locale) => {
    const { title, lead, sections } = text[locale]
    return [locale, title, lead, sections.map(({ id, title: head, body }) => [id, head, body])]
  })
  return hash("sha256", JSON.stringify(words), "buffer")
}

const current: Record<LegalKind, LegalVersion> = { terms: versionOf("terms"), privacy: versionOf("privacy") }
