import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { day, later } from "#src/clock.ts"
import { updateProduct } from "./queries.ts"
import { mustBeRead } from "./reading-queries.ts"

/** For so long a merchant to whom staff said no publishes nothing unread. */
export const watchedDays = 90

type Watched = { id: string; categoryId: string | null }

/** Whether staff read a product before shoppers see it: its category asks for it, or its merchant was refused not long ago. */
export function needsReading(trx: Trx, accountId: string, product: Watched, now: Date): Promise<boolean> {
  return mustBeRead(trx, accountId, product.categoryId, later(now, -watchedDays * day))
}

type Standing = Watched & { publishedAt: Date | null; submittedAt: Date | null }

/**
 * What shoppers see of a product has changed. Where its category is one that staff read, a published product leaves the
 * shelves until they have: words about health must not be sold for a day because they were read in another form. One that
 * waits for them waits anew, so that nobody approves what they have not seen.
 */
export async function readAgain(trx: Trx, actor: Actor, product: Standing, now: Date): Promise<boolean> {
  const mustWait = product.publishedAt && (await mustBeRead(trx, actor.accountId, product.categoryId, null))
  if (!mustWait && !product.submittedAt) return false
  await updateProduct(trx, actor.accountId, product.id, { publishedAt: null, submittedAt: now })
  await recordAct(trx, actor, "submit_product", product.id)
  return true
}
