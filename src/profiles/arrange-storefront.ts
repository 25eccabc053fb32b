import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { NotFound } from "#src/errors.ts"
import { type Move, moved } from "./profile.ts"
import { lockProfile, updateProfile } from "./queries.ts"
import { deleteStorefrontItem, listStorefront, orderStorefront, updateNote } from "./storefront-queries.ts"

type Note = { linkId: string; noteFr: string | null; noteAr: string | null }

/** Says why a product is in the storefront, in one language or in both. */
export async function noteProduct(trx: Trx, actor: Actor, { linkId, ...note }: Note, now: Date) {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  await updateNote(trx, accountId, linkId, note)
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "note_product", linkId)
}

/** Moves a product one place. */
export async function moveProduct(trx: Trx, actor: Actor, { linkId, move }: { linkId: string; move: Move }) {
  const ids = await lockedOrder(trx, actor.accountId, linkId)
  await orderStorefront(trx, actor.accountId, moved(ids, linkId, move))
}

/** Takes a product out of the storefront; its link still works wherever else it was shared. */
export async function takeProductOff(trx: Trx, actor: Actor, linkId: string, now: Date) {
  const { accountId } = actor
  await lockedOrder(trx, accountId, linkId)
  await deleteStorefrontItem(trx, accountId, linkId)
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "take_product_off", linkId)
}

async function lockedOrder(trx: Trx, accountId: string, linkId: string): Promise<string[]> {
  await lockProfile(trx, accountId)
  const ids = (await listStorefront(trx, accountId)).map((item) => item.linkId)
  if (!ids.includes(linkId)) throw new NotFound(`storefront item ${linkId}`)
  return ids
}
