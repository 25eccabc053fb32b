import type { Trx } from "#db/database.ts"
import { type AskedItem, recordItemState } from "./item-queries.ts"
import { isDated } from "./paper-dates.ts"
import { isComplete } from "./paper-ways.ts"
import { listCurrent } from "./queries.ts"

/** Says whether the papers of an item are all there: those that staff refused, or that are infected or over, count for nothing. */
export async function settleItem(trx: Trx, accountId: string, item: AskedItem, today: string) {
  const papers = (await listCurrent(trx, accountId, item.verificationId)).filter(
    (paper) =>
      paper.itemId === item.id &&
      paper.scan !== "infected" &&
      paper.erasedAt === null &&
      (paper.verdict === null || paper.verdict === "approved") &&
      (paper.expiresOn === null || paper.expiresOn >= today),
  )
  const kinds = papers.map(({ kind }) => kind)
  const state = isComplete(item.papers, kinds) && isDated(item, papers) ? "provided" : "missing"
  await recordItemState(trx, accountId, item.id, state)
}
