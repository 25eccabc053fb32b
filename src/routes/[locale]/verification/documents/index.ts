import { readFile } from "node:fs/promises"
import { inAccount, type Trx } from "#db/database.ts"
import { addDocument } from "#src/documents/add-document.ts"
import { findItem } from "#src/documents/item-queries.ts"
import { paperForm } from "#src/documents/paper-form.ts"
import { type ReadPapers, readPapers, type SentFile } from "#src/documents/read-papers.ts"
import { NotFound } from "#src/errors.ts"
import { parseForm } from "#src/forms/parse.ts"
import { backOr, paths } from "#src/paths.ts"
import { discardUpload } from "#src/uploads/discard-upload.ts"
import { readUpload } from "#src/uploads/read-upload.ts"
import { datePapers } from "#src/verifications/date-papers.ts"
import { asMemberSending, type Sender } from "#src/web/as-member.ts"
import { isUuid } from "#src/web/visit.ts"

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

/** Nothing is read for an item that is not there. */
async function readSent({ db, accountId, form, now }: Sender): Promise<Sent> {
  const parsed = parseForm(paperForm, form)
  if (!parsed.ok) throw new NotFound("a paper")
  const { item, kind } = parsed.value
  const uploads = [...new Set(form.all("upload").filter(isUuid))]
  const uploaded = await inAccount(db, accountId, async (trx) => {
    await findItem(trx, accountId, item)
    return readUploads(trx, accountId, { uploads, item, kind, now })
  })
  const attached = form.files.map(async ({ name, path, tooLarge }) => ({
    name,
    bytes: tooLarge ? null : await readFile(path),
  }))
  return { itemId: item, kind, uploads, read: await readPapers([...uploaded, ...(await Promise.all(attached))]) }
}

type Asked = { uploads: string[]; item: string; kind: string; now: Date }

async function readUploads(trx: Trx, accountId: string, { uploads, item, kind, now }: Asked): Promise<SentFile[]> {
  const files: SentFile[] = []
  for (const id of uploads) {
    const { subjectId, kind: itsKind, ...file } = await readUpload(trx, accountId, id, now)
    if (subjectId !== item || itsKind !== kind) throw new NotFound(`upload ${id} of ${kind}`)
    files.push(file)
  }
  return files
}

/** A sent name inside a sentence turns nothing around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
