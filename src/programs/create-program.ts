import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { slugOf } from "#src/i18n/slug.ts"
import type { ProgramTerms } from "./program.ts"
import { insertProgram } from "./queries.ts"
import { insertSchedule } from "./reward-queries.ts"

type Offer = { terms: ProgramTerms; rules: RewardRule[] }

/** A new program is a draft: nobody sees it until it is opened. */
export async function createProgram(trx: Trx, actor: Actor, { terms, rules }: Offer, now: Date) {
  const slug = slugOf(terms.nameFr ?? terms.nameAr ?? "")
  const id = await insertProgram(trx, actor.accountId, slug, terms)
  await insertSchedule(trx, actor.accountId, id, { announcedAt: now, effectiveAt: now, rules })
  await recordAct(trx, actor, "create_program", id)
  return { id, slug }
}
