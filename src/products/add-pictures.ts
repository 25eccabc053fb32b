import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertPictures, listPictures } from "./picture-queries.ts"
import { maxPictures } from "./product.ts"
import { lockProduct } from "./queries.ts"
import { readAgain } from "./read-again.ts"
import type { StoredPicture } from "./store-pictures.ts"

/** Shows pictures that are already stored on a product, after those it has; a job draws them for every screen. */
export async function addPictures(
  trx: Trx,
  actor: Actor,
  productId: string,
  { pictures, now }: { pictures: StoredPicture[]; now: Date },
): Promise<Result<{ count: number; isReadAgain: boolean }, "too_many_pictures">> {
  const product = await lockProduct(trx, actor.accountId, productId)
  const shown = await listPictures(trx, actor.accountId, productId)
  if (shown.length + pictures.length > maxPictures) {
    await enqueue(trx, "discard-pictures", { accountId: actor.accountId, pictureIds: pictures.map(({ id }) => id) })
    return refused("too_many_pictures")
  }
  if (pictures.length === 0) return ok({ count: 0, isReadAgain: false })

  await insertPictures(trx, actor.accountId, productId, pictures)
  await enqueue(trx, "draw-pictures", { accountId: actor.accountId, productId })
  await recordAct(trx, actor, "add_pictures", productId, { count: pictures.length })
  return ok({ count: pictures.length, isReadAgain: await readAgain(trx, actor, product, now) })
}
