import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import {
  findPortfolioItem,
  insertPortfolioItem,
  listPortfolio,
  type PortfolioDetails,
  updatePortfolioItem,
} from "./portfolio-queries.ts"
import { maxPortfolioItems } from "./profile.ts"
import { lockProfile, updateProfile } from "./queries.ts"

/** Adds something that was made before, after what is there. */
export async function addPortfolioItem(
  trx: Trx,
  actor: Actor,
  item: PortfolioDetails,
  now: Date,
): Promise<Result<{ id: string }, "portfolio_full">> {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  if ((await listPortfolio(trx, accountId)).length >= maxPortfolioItems) {
    await discard(trx, accountId, item.pictureId)
    return refused("portfolio_full")
  }
  const added = await insertPortfolioItem(trx, accountId, item)
  await draw(trx, accountId, item.pictureId)
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "add_portfolio_item", added.id)
  return ok(added)
}

/** Without a new picture the item keeps the one it has. */
export async function editPortfolioItem(
  trx: Trx,
  actor: Actor,
  { id, ...item }: PortfolioDetails & { id: string },
  now: Date,
) {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  const former = await findPortfolioItem(trx, accountId, id)
  await updatePortfolioItem(trx, accountId, id, { ...item, pictureId: item.pictureId ?? former.pictureId })
  if (item.pictureId) {
    await discard(trx, accountId, former.pictureId)
    await draw(trx, accountId, item.pictureId)
  }
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "edit_portfolio_item", id)
}

async function draw(trx: Trx, accountId: string, pictureId: string | null) {
  if (pictureId) await enqueue(trx, "draw-profile-picture", { accountId, pictureId })
}

async function discard(trx: Trx, accountId: string, pictureId: string | null) {
  if (pictureId) await enqueue(trx, "discard-pictures", { accountId, pictureIds: [pictureId] })
}
