import { type Db, inNoAccount } from "#db/database.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { type I18n, i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findDigestReader, listDigestLines, recordDigest } from "./digest-queries.ts"
import { sentenceOf } from "./notification-sentence.ts"
import { readPreferences } from "./preferences.ts"

export type Digest = { userId: string; digestId: string }
type Line = Awaited<ReturnType<typeof listDigestLines>>[number]

const mostLines = 25

/** The day's lines in one mail; begun again, it is the same mail, known by its key. Nothing left to say is no mail. */
export async function sendDigest(db: Db, { userId, digestId }: Digest) {
  const { mailOf } = await readPreferences(db, userId)
  const lines = (await listDigestLines(db, digestId)).filter(({ kind }) => mailOf(kind) !== "off")
  if (lines.length > 0) {
    const { email, name, locale } = await findDigestReader(db, userId)
    const i = i18n(locale)
    await deliverMail(db, {
      ...{ key: `digest:${digestId}`, to: email, locale, optional: { userId, topic: "digest" } },
      subject: i.t("notifications.digest.subject", { count: lines.length }),
      paragraphs: [i.t("notifications.digest.hello", { name: isolated(name) }), ...paragraphsOf(i, lines)],
      action: { label: i.t("notifications.digest.action"), path: paths.notifications(locale) },
    })
  }
  await inNoAccount(db, (trx) => recordDigest(trx, digestId))
}

/** A list for each account, under its name where there are several. */
function paragraphsOf(i: I18n, lines: Line[]): string[] {
  const byAccount = Map.groupBy(lines.slice(0, mostLines), ({ accountName }) => accountName)
  const lists = [...byAccount].map(([accountName, ofAccount]) => [
    ...(byAccount.size > 1 ? [isolated(accountName)] : []),
    ...ofAccount.map(({ kind, params }) => `• ${sentenceOf(i, kind, params)}`),
  ])
  const unsaid = lines.length - mostLines
  return [
    ...lists.map((list) => list.join("\n")),
    ...(unsaid > 0 ? [i.t("notifications.digest.more", { count: unsaid })] : []),
  ]
}
