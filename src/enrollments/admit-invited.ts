import { enterAccount, type Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { assignPromoCode } from "#src/links/assign-promo-code.ts"
import { type Application, approveInvited, insertApplication, renewApplication } from "./application-queries.ts"
import { findMine, lockMine } from "./queries.ts"

/** Gives a place to whom the merchant has asked in: at once, whatever was answered before; null to whoever was banned. */
export async function admitInvited(trx: Trx, actor: Actor, application: Application): Promise<string | null> {
  const inserted = await insertApplication(trx, actor.accountId, application)
  const known = inserted ?? (await findMine(trx, actor.accountId, application.programId))
  if (!known) return null
  const { status } = await lockMine(trx, actor.accountId, known.id)
  if (status === "banned") return null
  if (status === "approved") return known.id

  if (!inserted) await renewApplication(trx, actor.accountId, known.id, application)
  // The approval is the merchant's, who gave it by inviting: an influencer's session may not write one.
  await enterAccount(trx, application.merchantAccountId)
  await approveInvited(trx, application.merchantAccountId, known.id, application.now)
  await enterAccount(trx, actor.accountId)
  await assignPromoCode(trx, actor, known.id)
  return known.id
}
