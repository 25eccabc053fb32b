import type { Trx } from "#db/database.ts"
import type { Actor } from "./actor.ts"
import { type SellerNotice, writeSellerNotice } from "./queries.ts"
import { recordAct } from "./record-act.ts"

export async function editSellerNotice(trx: Trx, actor: Actor, notice: SellerNotice, now: Date) {
  await writeSellerNotice(trx, actor.accountId, { ...notice, updatedAt: now })
  await recordAct(trx, actor, "edit_seller_notice", actor.accountId)
}
