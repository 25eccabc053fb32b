import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { Issued } from "./issue-papers.ts"
import type { ToldYear } from "./year-drafts.ts"

/** Tells payer and payee that the papers of their year are there, again when they were replaced. */
export async function tellYear(trx: Trx, { influencerId, year, payer, payee }: ToldYear, issued: Issued[], at: Date) {
  const told = { kind: "year_papers_issued", key: `year:${issued[0]?.id}`, path: paths.issuedPapers, at } as const
  const params = (name: string) => ({ name, year: String(year) })
  await notify(trx, { ...told, accountId: influencerId, params: params(payer.party.name) })
  if (payer.accountId !== platformAccountId)
    await notify(trx, { ...told, accountId: payer.accountId, params: params(payee.party.name) })
}
