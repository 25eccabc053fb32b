import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export function lockReview(trx: Trx, merchantAccountId: string, id: string) {
  return trx
    .selectFrom("reviews")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .select(["id", "authorAccountId", "hiddenAt"])
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`review ${id}`))
}

type Hiding = { hiddenAt: Date; hiddenReason: string }

export async function hide(trx: Trx, merchantAccountId: string, id: string, hiding: Hiding) {
  await trx
    .updateTable("reviews")
    .set(hiding)
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .execute()
}

export async function eraseWords(trx: Trx, authorAccountId: string) {
  await trx
    .updateTable("reviews")
    .set({ words: null })
    .where("authorAccountId", "=", authorAccountId)
    .where("words", "is not", null)
    .execute()
}
