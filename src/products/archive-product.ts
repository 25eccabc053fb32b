import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProduct, updateProduct } from "./queries.ts"

/** Takes a product off sale for good: its page and its links say that it is gone, its orders go on. */
export async function archiveProduct(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "already_archived">> {
  const product = await lockProduct(trx, actor.accountId, id)
  if (product.archivedAt) return refused("already_archived")

  await updateProduct(trx, actor.accountId, id, { archivedAt: now })
  await recordAct(trx, actor, "archive_product", id)
  return ok({ id })
}
