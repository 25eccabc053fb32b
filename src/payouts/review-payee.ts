import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { lockBooks } from "./batch-queries.ts"
import { correctWithholding } from "./correct-withholding.ts"

/** Corrects what one payer withheld from one payee, this year and the last, by what is known today of both. */
export async function reviewPayee(trx: Trx, payerId: string, influencerId: string, now: Date) {
  await lockBooks(trx, payerId)
  const thisYear = Number(casablancaDay(now).slice(0, 4))
  for (const year of [thisYear - 1, thisYear])
    await correctWithholding(trx, payerId, { payees: [influencerId], year }, { cause: "facts_changed", now })
}
