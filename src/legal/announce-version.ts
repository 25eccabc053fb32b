import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { notifyPerson } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { listUsersBoundBefore } from "./queries.ts"
import type { LegalKind } from "./sections.ts"

export type VersionKey = { kind: LegalKind; hash: string }

/** Has everybody told by mail who has accepted an earlier text and not yet this one. */
export async function announceVersion(trx: Trx, { kind, hash }: VersionKey) {
  for (const userId of await listUsersBoundBefore(trx, kind, Buffer.from(hash, "hex"))) {
    await notifyPerson(trx, userId, {
      ...{ kind: "legal_version_published", key: `legal:${kind}:${hash}` },
      params: { text: { words: `legal.mail.${kind}.subject` } },
      path: (locale) => paths.legalVersion(locale, kind, hash),
    })
    await enqueue(trx, "send-legal-version", { userId, kind, hash })
  }
}
