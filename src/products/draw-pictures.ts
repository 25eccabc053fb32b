import { type Db, inAccount } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { storeFile } from "#src/storage/storage.ts"
import { discardPictures } from "./discard-pictures.ts"
import { readOriginal } from "./open-picture.ts"
import { drawBlur, drawFor } from "./picture-drawing.ts"
import { listUndrawn, recordDrawn } from "./picture-queries.ts"
import { drawnWidths, pictureFormats, pictureKey } from "./picture-url.ts"

/** Draws what a product's pictures lack for every screen, one after the other; may run again, and goes on where it stopped. */
export async function drawPictures(db: Db, accountId: string, productId: string, now: Date) {
  const undrawn = await inAccount(db, accountId, (trx) => listUndrawn(trx, accountId, productId))
  for (const picture of undrawn) {
    const blur = await drawPicture(picture)
    const drawn = await inAccount(db, accountId, (trx) =>
      recordDrawn(trx, accountId, picture.id, { blur, drawnAt: now }),
    )
    if (!drawn) await discardPictures(db, accountId, [picture.id])
  }
  await inAccount(db, accountId, (trx) => enqueue(trx, "draw-share-pictures", { accountId, productId }))
}

async function drawPicture({ id, width }: { id: string; width: number }): Promise<Buffer> {
  const original = await readOriginal(id)
  if (!original) throw new Error(`picture ${id} has no file`)
  for (const drawn of drawnWidths(width)) {
    for (const format of pictureFormats) {
      await storeFile(pictureKey(id, drawn, format), await drawFor(original, drawn, format))
    }
  }
  return drawBlur(original)
}
