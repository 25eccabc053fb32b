import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { NotFound } from "#src/errors.ts"
import { listPictures, orderPictures } from "./picture-queries.ts"
import { lockProduct } from "./queries.ts"

export const moves = ["earlier", "later"] as const
export type Move = (typeof moves)[number]

/** Moves a picture one place; the first one is the product's cover. */
export async function movePicture(
  trx: Trx,
  actor: Actor,
  { productId, pictureId, move }: { productId: string; pictureId: string; move: Move },
) {
  await lockProduct(trx, actor.accountId, productId)
  const ids = (await listPictures(trx, actor.accountId, productId)).map((picture) => picture.id)
  if (!ids.includes(pictureId)) throw new NotFound(`picture ${pictureId}`)

  await orderPictures(trx, actor.accountId, moved(ids, pictureId, move))
  await enqueue(trx, "draw-share-pictures", { accountId: actor.accountId, productId })
}

function moved(ids: string[], id: string, move: Move): string[] {
  const others = ids.filter((other) => other !== id)
  const place = ids.indexOf(id) + (move === "earlier" ? -1 : 1)
  return others.toSpliced(Math.max(0, place), 0, id)
}
