import { type Db, inAccount } from "#db/database.ts"
import { readContactPhone } from "#src/accounts/contact-phone.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import { openDocument } from "#src/documents/open-document.ts"
import { readProfilePictures } from "#src/profiles/read-profile-pictures.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import { onePage } from "./copy-of-person.ts"
import { readHeld } from "./held-queries.ts"
import { ownedTables, sharedTables } from "./held-tables.ts"
import { jsonRows } from "./json-rows.ts"
import { selectAnswers, selectMembers, selectPapers } from "./person-queries.ts"
import type { ZipEntry } from "./zip.ts"

export type OwnedAccount = { accountId: string; kind: AccountKind; slug: string; userId: string }

/** What is held about an account, for its owner: its rows, what it declared, and its papers. */
export async function* copyOfAccount(db: Db, account: OwnedAccount): AsyncGenerator<ZipEntry> {
  const { accountId, kind } = account
  const folder = `account-${account.slug}`
  const of = kind === "merchant" ? "merchant_account_id" : "influencer_account_id"
  const shared = sharedTables.map((table) => ({ ...table, of }))
  for (const held of [...ownedTables, ...shared])
    yield { path: `${folder}/${held.table}.json`, chunks: jsonRows(readHeld(db, held, accountId)) }

  const declared = await selectAnswers(db, accountId)
  const answers = declared.map(({ field, valueSealed, answeredAt }) => {
    return { field, value: unsealAnswer(accountId, field, valueSealed), answeredAt }
  })
  const phone = await readContactPhone(db, accountId)
  yield { path: `${folder}/members.json`, chunks: jsonRows(onePage(await selectMembers(db, accountId))) }
  yield { path: `${folder}/verification_answers.json`, chunks: jsonRows(onePage(answers)) }
  yield { path: `${folder}/contact.json`, chunks: jsonRows(onePage(phone ? [{ phone }] : [])) }
  yield* papersOf(db, account, folder)
  for (const { id, bytes } of await readProfilePictures(db, accountId))
    yield { path: `${folder}/pictures/${id}.webp`, chunks: [bytes] }
}

async function* papersOf(db: Db, { accountId, userId }: OwnedAccount, folder: string): AsyncGenerator<ZipEntry> {
  const owner = { kind: "member", accountId, userId, role: "owner" } as const
  for (const { id, kind, mediaType } of await selectPapers(db, accountId)) {
    const opened = await inAccount(db, accountId, (trx) => openDocument(trx, owner, id))
    if (!opened.ok) continue
    const extension = mediaType === "application/pdf" ? "pdf" : "jpg"
    yield { path: `${folder}/papers/${kind}-${id.slice(-8)}.${extension}`, chunks: [opened.value.bytes] }
  }
}
