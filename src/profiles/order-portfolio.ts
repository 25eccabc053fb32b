import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { deletePortfolioItem, findPortfolioItem, listPortfolio, orderPortfolio } from "./portfolio-queries.ts"
import { type Move, moved } from "./profile.ts"
import { lockProfile, updateProfile } from "./queries.ts"

/** Moves an item one place. */
export async function movePortfolioItem(trx: Trx, actor: Actor, { id, move }: { id: string; move: Move }) {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  await findPortfolioItem(trx, accountId, id)
  const ids = (await listPortfolio(trx, accountId)).map((item) => item.id)
  await orderPortfolio(trx, accountId, moved(ids, id, move))
}

/** Takes an item and its picture off the page. */
export async function removePortfolioItem(trx: Trx, actor: Actor, id: string, now: Date) {
  const { accountId } = actor
  await lockProfile(trx, accountId)
  const { pictureId } = await findPortfolioItem(trx, accountId, id)
  await deletePortfolioItem(trx, accountId, id)
  if (pictureId) await enqueue(trx, "discard-pictures", { accountId, pictureIds: [pictureId] })
  await updateProfile(trx, accountId, {}, now)
  await recordAct(trx, actor, "remove_portfolio_item", id)
}
