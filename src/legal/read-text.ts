import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { currentVersion, type LegalText } from "./legal-version.ts"
import { findVersion, listVersions } from "./queries.ts"
import type { LegalKind } from "./sections.ts"

export type DatedVersion = { hash: string; publishedAt: Date }

/** A text in the reader's language, with its date and those that it replaced or that replaced it. */
export type ReadText = {
  kind: LegalKind
  text: LegalText
  hash: string
  /** Null before the first start of a program made with it. */
  publishedAt: Date | null
  /** When another replaced it; null for the one in force. */
  replacedAt: Date | null
  others: DatedVersion[]
}

/** The text in force. */
export async function readCurrentText(db: Db, kind: LegalKind, locale: Locale): Promise<ReadText> {
  const { hash, text } = currentVersion(kind)
  const versions = dated(await listVersions(db, kind))
  const own = hash.toString("hex")
  const publishedAt = versions.find((version) => version.hash === own)?.publishedAt ?? null
  const others = versions.filter((version) => version.hash !== own)
  return { kind, text: text[locale], hash: own, publishedAt, replacedAt: null, others }
}

/** A text as it was accepted, by its hash in hexadecimal. */
export async function readTextOf(db: Db, kind: LegalKind, hash: string, locale: Locale): Promise<ReadText> {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new NotFound(`a ${kind} text ${hash}`)
  if (hash === currentVersion(kind).hash.toString("hex")) return readCurrentText(db, kind, locale)
  const found = await findVersion(db, kind, Buffer.from(hash, "hex"))
  if (!found) throw new NotFound(`a ${kind} text ${hash}`)
  const versions = dated(await listVersions(db, kind))
  const { publishedAt } = found
  const replacedAt = versions.findLast((version) => version.publishedAt > publishedAt)?.publishedAt ?? null
  const others = versions.filter((version) => version.hash !== hash)
  return { kind, text: found.text[locale], hash, publishedAt, replacedAt, others }
}

function dated(versions: { hash: Buffer; publishedAt: Date }[]): DatedVersion[] {
  return versions.map(({ hash, publishedAt }) => ({ hash: hash.toString("hex"), publishedAt }))
}
