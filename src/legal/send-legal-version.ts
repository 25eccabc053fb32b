import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import type { VersionKey } from "./announce-version.ts"
import { findReader } from "./queries.ts"

/** Tells somebody that a text has a new version, which they will be asked to accept. */
export async function sendLegalVersion(db: Db, { userId, kind, hash }: VersionKey & { userId: string }) {
  const reader = await findReader(db, userId)
  if (!reader) return

  const { email, locale } = reader
  const { t } = i18n(locale)
  await deliverMail(db, {
    key: `legal:${kind}:${hash.slice(0, 32)}:${userId}`,
    to: email,
    locale,
    subject: t(`legal.mail.${kind}.subject`),
    paragraphs: [t(`legal.mail.${kind}.body`), t("legal.mail.next")],
    action: { label: t("legal.mail.read"), path: paths.legalVersion(locale, kind, hash) },
  })
}
