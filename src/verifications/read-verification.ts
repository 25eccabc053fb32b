import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { listPapers } from "#src/documents/list-papers.ts"
import { listAnswers } from "./answer-queries.ts"
import { listItems } from "./item-queries.ts"
import { type ItemStanding, itemStanding } from "./item-standing.ts"
import { findVerification, type Verification } from "./queries.ts"
import { requirementOf } from "./requirement.ts"

export type File = { verification: Verification; items: ItemStanding[] }

/** An account's file with how far each requirement is; null while it has none. */
export async function readVerification(db: Db, accountId: string, now: Date): Promise<File | null> {
  const verification = await findVerification(db, accountId)
  if (!verification) return null
  const rows = await listItems(db, accountId)
  const listed = await listAnswers(db, accountId)
  const papers = await listPapers(db, accountId, verification.id)
  const answers = new Map(listed.map((answer) => [answer.field, answer]))
  const known = { answers, papers, today: casablancaDay(now) }
  const items = rows.map(({ itemId, state, way, expiresOn, ...row }) => {
    const item = { id: itemId, code: row.code, requirementId: row.id, state, way, expiresOn }
    return itemStanding(requirementOf(row), item, known)
  })
  return { verification, items }
}
