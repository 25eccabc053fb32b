import type { Trx } from "#db/database.ts"
import { listPapers } from "#src/documents/list-papers.ts"
import { takeAway } from "#src/documents/take-away.ts"
import { deleteAnswers } from "./answer-queries.ts"
import { asked } from "./asked.ts"
import { listItems, updateItem } from "./item-queries.ts"

type Item = { verificationId: string; itemId: string; code: string }

/** Asks for an item anew: its papers are taken out, and with them the days that stood on them. */
export async function reopenItem(trx: Trx, accountId: string, { verificationId, itemId, code }: Item, now: Date) {
  const papers = await listPapers(trx, accountId, verificationId)
  for (const paper of papers) if (paper.itemId === itemId) await takeAway(trx, accountId, paper, now)
  const item = (await listItems(trx, accountId)).find((listed) => listed.code === code)
  const days = (item?.fields ?? []).map((field) => asked(field).name).filter((field) => field.endsWith("_on"))
  await deleteAnswers(trx, accountId, days)
  await updateItem(trx, accountId, itemId, { state: "missing", expiresOn: null, decidedAt: null })
}
