import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { lockProfile, updateProfile } from "./queries.ts"

/** Shows a picture that is stored already, in the place of the one before. */
export async function changePortrait(trx: Trx, actor: Actor, pictureId: string, now: Date) {
  const { accountId } = actor
  const { pictureId: former } = await lockProfile(trx, accountId)
  await updateProfile(trx, accountId, { pictureId }, now)
  await enqueue(trx, "draw-profile-picture", { accountId, pictureId })
  if (former) await enqueue(trx, "discard-pictures", { accountId, pictureIds: [former] })
  await recordAct(trx, actor, "change_portrait", accountId)
}

/** Takes the picture off the page; its files go once that is certain. */
export async function removePortrait(trx: Trx, actor: Actor, now: Date) {
  const { accountId } = actor
  const { pictureId } = await lockProfile(trx, accountId)
  if (!pictureId) return
  await updateProfile(trx, accountId, { pictureId: null }, now)
  await enqueue(trx, "discard-pictures", { accountId, pictureIds: [pictureId] })
  await recordAct(trx, actor, "remove_portrait", accountId)
}
