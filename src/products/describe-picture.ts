import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { type AltText, updateAltText } from "./picture-queries.ts"
import { lockProduct } from "./queries.ts"
import { readAgain } from "./read-again.ts"

/** What a picture shows, for those who do not see it; without words of its own it is called by the product's name. */
export async function describePicture(
  trx: Trx,
  actor: Actor,
  { now, ...picture }: { productId: string; id: string; now: Date },
  alt: AltText,
) {
  const product = await lockProduct(trx, actor.accountId, picture.productId)
  await updateAltText(trx, actor.accountId, picture, alt)
  await recordAct(trx, actor, "describe_picture", picture.productId, { picture: picture.id })
  await readAgain(trx, actor, product, now)
}
