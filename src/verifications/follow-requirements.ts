import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { listPapers } from "#src/documents/list-papers.ts"
import { takeAway } from "#src/documents/take-away.ts"
import { deleteAnswers, listAnswers } from "./answer-queries.ts"
import { asked } from "./asked.ts"
import { listItems, listRequirements, takeUpItem, updateItem } from "./item-queries.ts"
import type { LegalForm } from "./legal-form.ts"
import { findKind } from "./queries.ts"

type File = { accountId: string; id: string; legalForm: LegalForm }
type Items = Awaited<ReturnType<typeof listItems>>
type Requirements = Awaited<ReturnType<typeof listRequirements>>

/** Brings an open file up to the requirements of the day: takes up what is new, drops what no longer concerns it. */
export async function followRequirements(trx: Trx, file: File, now: Date) {
  const { accountId, id: verificationId, legalForm } = file
  const kind = await findKind(trx, accountId)
  const requirements = await listRequirements(trx, kind, legalForm, casablancaDay(now))
  const items = await listItems(trx, accountId)
  for (const requirement of requirements) {
    const item = items.find(({ code }) => code === requirement.code)
    if (item?.id === requirement.id) continue
    await takeUpItem(trx, { accountId, verificationId, requirementId: requirement.id, code: requirement.code })
    // What was approved under other terms must be shown under these.
    if (item?.state === "approved" && termsOf(item) !== termsOf(requirement))
      await updateItem(trx, accountId, item.itemId, { state: "missing" })
  }
  await dropOthers(trx, file, { items, requirements }, now)
}

async function dropOthers(trx: Trx, file: File, known: { items: Items; requirements: Requirements }, now: Date) {
  const { accountId, id } = file
  const isAsked = (code: string) => known.requirements.some((requirement) => requirement.code === code)
  const dropped = known.items.filter(({ code }) => !isAsked(code))
  if (dropped.length === 0) return
  const papers = await listPapers(trx, accountId, id)
  for (const { itemId } of dropped) {
    await updateItem(trx, accountId, itemId, { droppedAt: now, state: "missing", way: null })
    for (const paper of papers.filter((paper) => paper.itemId === itemId)) await takeAway(trx, accountId, paper, now)
  }
  const wanted = new Set(known.requirements.flatMap(({ fields }) => fields.map((field) => asked(field).name)))
  const answers = await listAnswers(trx, accountId)
  const orphans = answers.map(({ field }) => field).filter((field) => !wanted.has(field))
  await deleteAnswers(trx, accountId, orphans)
}

function termsOf({ fields, papers, maxAgeDays, expires }: Requirements[number] | Items[number]): string {
  return JSON.stringify([fields, papers, maxAgeDays, expires])
}
