import type { Trx } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { findExpiringPaper } from "./mail-queries.ts"
import type { ExpiryAlert } from "./send-expiry-alert.ts"

/** Tells an account's owners that a paper of theirs ends soon. */
export async function tellExpiry(trx: Trx, { accountId, documentId, daysBefore }: ExpiryAlert, at: Date) {
  const paper = await findExpiringPaper(trx, accountId, documentId)
  if (!paper?.expiresOn) return
  await notify(
    trx,
    {
      ...{ accountId, kind: "document_expiring", key: `expiry:${documentId}:${daysBefore}`, at },
      params: { paper: { nameFr: paper.titleFr, nameAr: paper.titleAr }, day: { day: paper.expiresOn } },
      path: paths.verification,
    },
    "none",
  )
}
