import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { deletePicture } from "./picture-queries.ts"
import { lockProduct } from "./queries.ts"
import { readAgain } from "./read-again.ts"

type Removal = { productId: string; pictureId: string; now: Date }

/** Takes a picture off a product; its files go once the change is certain. */
export async function removePicture(trx: Trx, actor: Actor, { productId, pictureId, now }: Removal) {
  const product = await lockProduct(trx, actor.accountId, productId)
  await deletePicture(trx, actor.accountId, productId, pictureId)
  await enqueue(trx, "discard-pictures", { accountId: actor.accountId, pictureIds: [pictureId] })
  await enqueue(trx, "draw-share-pictures", { accountId: actor.accountId, productId })
  await recordAct(trx, actor, "remove_picture", productId, { picture: pictureId })
  await readAgain(trx, actor, product, now)
}
