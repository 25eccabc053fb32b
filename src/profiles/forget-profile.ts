import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { emptyProfile, listPictureIds, listShownOfClosed } from "./erasure-queries.ts"

/** Erases what an influencer showed of itself, pictures included; may run again. */
export async function forgetProfile(trx: Trx, accountId: string) {
  const pictureIds = await listPictureIds(trx, accountId)
  if (pictureIds.length > 0) await enqueue(trx, "discard-pictures", { accountId, pictureIds })
  await emptyProfile(trx, accountId)
}

/** The pages of accounts that closed before the rule of retention allows. */
export async function forgetClosedProfiles(trx: Trx, { before }: Cutoff): Promise<bigint> {
  const closed = await listShownOfClosed(trx, before)
  for (const accountId of closed) await forgetProfile(trx, accountId)
  return BigInt(closed.length)
}
