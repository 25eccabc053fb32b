import type { Db } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { currentVersion } from "./legal-version.ts"
import { findLastAccepted } from "./queries.ts"
import type { LegalKind } from "./sections.ts"
import { type TextChanges, textChanges } from "./text-changes.ts"

export type PendingText = {
  kind: LegalKind
  title: string
  hash: string
  /** What is different from the text accepted last, and when that was; null for a first acceptance. */
  since: { acceptedAt: Date; changes: TextChanges } | null
}

type Reader = { userId: string; locale: Locale }

/** What somebody is asked to accept, with what has changed since they last did. */
export async function readPendingTexts(db: Db, { userId, locale }: Reader, kinds: LegalKind[]): Promise<PendingText[]> {
  const pending: PendingText[] = []
  for (const kind of kinds) {
    const { hash, text } = currentVersion(kind)
    const last = await findLastAccepted(db, userId, kind)
    const since = last && {
      acceptedAt: last.acceptedAt,
      changes: textChanges(last.text[locale], text[locale]),
    }
    pending.push({ kind, title: text[locale].title, hash: hash.toString("hex"), since: since ?? null })
  }
  return pending
}
