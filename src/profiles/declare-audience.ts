import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { Audience } from "./audience.ts"
import { deleteAudience, replaceShares, writeAudience } from "./audience-queries.ts"
import type { Network } from "./network.ts"
import { lockProfile, updateProfile } from "./queries.ts"

export type Declaration = Pick<Audience, "network" | "address" | "followers" | "shares">

/** Who follows on a network, as the influencer says; said again, it takes the place of what was said before. */
export async function declareAudience(trx: Trx, actor: Actor, declared: Declaration, now: Date) {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  await writeAudience(trx, accountId, declared, now)
  await replaceShares(trx, accountId, declared.network, declared.shares)
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "declare_audience", accountId, { network: declared.network })
}

/** Takes a network off the page; nothing happens when it is not there. */
export async function withdrawAudience(trx: Trx, actor: Actor, network: Network, now: Date) {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  if (!(await deleteAudience(trx, accountId, network))) return
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "withdraw_audience", accountId, { network })
}
