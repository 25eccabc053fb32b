import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { createLink, type LinkCreation } from "#src/links/create-link.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { maxShownProducts } from "./profile.ts"
import { lockProfile, updateProfile } from "./queries.ts"
import {
  type Choice,
  findPlainLink,
  insertStorefrontItem,
  listStorefront,
  storefrontSubId,
} from "./storefront-queries.ts"

type LinkRefusal = Extract<LinkCreation, { ok: false }>["reason"]
export type ShowRefusal = LinkRefusal | "already_shown" | "storefront_full"

/** Puts a product at the end of the storefront, by a link that is made when there is none. */
export async function showProduct(
  trx: Trx,
  actor: Actor,
  choice: Choice,
  now: Date,
): Promise<Result<{ linkId: string }, ShowRefusal>> {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  const shown = await listStorefront(trx, accountId)
  if (shown.some(({ productId }) => productId === choice.productId)) return refused("already_shown")
  if (shown.length >= maxShownProducts) return refused("storefront_full")
  const link = await linkTo(trx, actor, choice)
  if (!link.ok) return link

  await insertStorefrontItem(trx, accountId, link.value.id)
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "show_product", link.value.id)
  return ok({ linkId: link.value.id })
}

async function linkTo(trx: Trx, actor: Actor, choice: Choice): Promise<LinkCreation> {
  const link = await findPlainLink(trx, actor.accountId, choice)
  return link ? ok(link) : createLink(trx, actor, { ...choice, subId: storefrontSubId, utm: {} })
}
