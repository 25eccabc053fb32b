import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { dateDocuments } from "#src/documents/date-documents.ts"
import type { PaperDates } from "#src/documents/paper-dates.ts"
import { findStanding } from "./find-standing.ts"
import type { ItemStanding } from "./item-standing.ts"

/** The days declared of a requirement's papers: they are written once, for all the papers of it. */
export function datesOf({ fields }: ItemStanding): PaperDates {
  const dayOf = (ending: string) => fields.find(({ name }) => name.endsWith(ending))?.answer?.shown ?? null
  return { issuedOn: dayOf("_issued_on"), expiresOn: dayOf("_expires_on") }
}

/** Puts the declared days on the papers themselves, where their expiry is watched; a day that has passed is told elsewhere. */
export async function datePapers(trx: Trx, actor: Actor & { kind: "member" }, code: string, now: Date) {
  const item = await findStanding(trx, actor.accountId, code, now)
  const dates = datesOf(item)
  const isUntold = item.papers.some(
    ({ paper }) => paper && (paper.issuedOn !== dates.issuedOn || paper.expiresOn !== dates.expiresOn),
  )
  if (isUntold) await dateDocuments(trx, actor, { itemId: item.item.id, ...dates }, now)
}
