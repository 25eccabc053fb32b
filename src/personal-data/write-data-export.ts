import { type Db, inAccount } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { i18n, type Locale } from "#src/i18n/i18n.ts"
import { notifyPerson } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { copyOfAccount, type OwnedAccount } from "./copy-of-account.ts"
import { copyOfPerson } from "./copy-of-person.ts"
import { linkEnd } from "./data-request.ts"
import { selectMemberships } from "./person-queries.ts"
import { findAddressee, findRequest, recordExport } from "./queries.ts"
import { type ZipEntry, zipOf } from "./zip.ts"

export type RequestKey = { requestId: string }

/** Makes the copy a person asked for and keeps it encrypted; done again after a failure, it begins anew. */
export async function writeDataExport(db: Db, { requestId }: RequestKey, now: Date) {
  const { userId, finishedAt } = await findRequest(db, "export", requestId)
  const addressee = await findAddressee(db, userId)
  if (finishedAt || !addressee || addressee.closedAt) return

  const accounts = await ownedBy(db, userId)
  const bytes = await zipOf(everything(db, { userId, accounts, locale: addressee.locale }), now)
  for (const { accountId } of accounts)
    await inAccount(db, accountId, (trx) =>
      recordAct(trx, { kind: "member", accountId, userId, role: "owner" }, "export_data", requestId),
    )
  // A person is of no account: the platform's keeps the file.
  await inAccount(db, platformAccountId, async (trx) => {
    const { id } = await keepFile(trx, platformAccountId, { bytes, mediaType: "application/zip" }, now)
    const finish = { finishedAt: now, fileId: id, bytes: BigInt(bytes.length), expiresAt: linkEnd(now) }
    if (!(await recordExport(trx, requestId, finish))) return
    const told = { kind: "data_export_ready", key: `data-export:${requestId}`, params: {}, at: now } as const
    await notifyPerson(trx, userId, { ...told, path: paths.myData })
    await enqueue(trx, "send-data-export-ready", { requestId })
  })
}

async function ownedBy(db: Db, userId: string): Promise<OwnedAccount[]> {
  const memberships = await selectMemberships(db, userId)
  return memberships.flatMap(({ accountId, kind, slug, role, endedAt, closedAt }) =>
    role === "owner" && !endedAt && !closedAt && kind !== "platform"
      ? [{ accountId, kind: kind as OwnedAccount["kind"], slug, userId }]
      : [],
  )
}

type Held = { userId: string; accounts: OwnedAccount[]; locale: Locale }

async function* everything(db: Db, { userId, accounts, locale }: Held): AsyncGenerator<ZipEntry> {
  const { t } = i18n(locale)
  yield { path: t("personal_data.readme.name"), chunks: [Buffer.from(t("personal_data.readme.text"))] }
  yield* copyOfPerson(db, userId)
  for (const account of accounts) yield* copyOfAccount(db, account)
}
