import { readFile } from "node:fs/promises"
import { type Db, inAccount } from "#db/database.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { addDocument } from "#src/documents/add-document.ts"
import { findItem } from "#src/documents/item-queries.ts"
import { paperForm } from "#src/documents/paper-form.ts"
import { maxFiles, type ReadPapers, readPapers, type SentFile } from "#src/documents/read-papers.ts"
import { NotFound } from "#src/errors.ts"
import type { UploadedFile } from "#src/forms/form.ts"
import { parseForm } from "#src/forms/parse.ts"
import { backOr, paths } from "#src/paths.ts"
import { discardUpload } from "#src/uploads/discard-upload.ts"
import { openWholeUpload, readUpload } from "#src/uploads/read-upload.ts"
import type { Upload } from "#src/uploads/upload.ts"
import { datePapers } from "#src/verifications/date-papers.ts"
import { asMemberSending, type Sender } from "#src/web/as-member.ts"
import { limit } from "#src/web/limits.ts"

type Sent = { itemId: string; kind: string; uploads: string[]; read: ReadPapers }

/** Takes a paper sent with the form or by pieces before it; the paper that could not be read is told by its name. */
export const POST = asMemberSending("manage_account", readSent, async (context, { itemId, kind, uploads, read }) => {
  const { trx, actor, form, answer, locale, now } = context
  const { accountId } = actor
  const back = backOr(form.text("back"), paths.verification(locale))
  for (const id of uploads) await discardUpload(trx, accountId, id, now)
  if (!read.ok) return answer.refused(`papers.refused.${read.reason}`, back, { name: isolated(read.name) })

  const { verificationId, code } = await findItem(trx, accountId, itemId)
  const place = { verificationId, itemId, kind, issuedOn: null, expiresOn: null }
  const added = await addDocument(trx, actor, { ...place, ...read }, now)
  if (!added.ok) return answer.refused(`papers.refused.${added.reason}`, back, { name: isolated(read.name) })
  await datePapers(trx, actor, code, now)
  return answer.done("papers.added", back)
})

/** Nothing is read for an item that is not there; what is not there any more of an upload is told before the rest is read. */
async function readSent({ db, accountId, form, now }: Sender): Promise<Sent> {
  const parsed = parseForm(paperForm, form)
  if (!parsed.ok) throw new NotFound("a paper")
  const { item, kind } = parsed.value
  const ids = [...new Set(form.all("upload").filter(isUuid))].slice(0, maxFiles + 1)
  const uploads = await inAccount(db, accountId, async (trx) => {
    await findItem(trx, accountId, item)
    return Promise.all(ids.map((id) => openWholeUpload(trx, accountId, id, now)))
  })
  const stray = uploads.find((upload) => upload.subjectId !== item || upload.kind !== kind)
  if (stray) throw new NotFound(`upload ${stray.id} of ${kind}`)
  await limit("papers", accountId)
  const read = await readPapers([...uploads.map((upload) => sentBefore(db, upload)), ...form.files.map(sentAlong)])
  return { itemId: item, kind, uploads: ids, read }
}

function sentBefore(db: Db, upload: Upload): SentFile {
  return { name: upload.name, open: () => inAccount(db, upload.accountId, (trx) => readUpload(trx, upload)) }
}

function sentAlong({ name, path, tooLarge }: UploadedFile): SentFile {
  return { name, open: async () => (tooLarge ? null : readFile(path)) }
}

/** A sent name inside a sentence turns nothing around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
