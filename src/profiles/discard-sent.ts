import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StoredPicture } from "#src/products/store-pictures.ts"

/** Pictures that came with a form which was refused are not kept. */
export async function discardSent(trx: Trx, accountId: string, stored: readonly StoredPicture[]) {
  if (stored.length === 0) return
  await enqueue(trx, "discard-pictures", { accountId, pictureIds: stored.map(({ id }) => id) })
}
