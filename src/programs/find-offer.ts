import type { Db } from "#db/database.ts"
import { findReachedBudgets } from "#src/budgets/find-reached-budgets.ts"
import { Gone } from "#src/errors.ts"
import { readMerchantStandings } from "#src/reputation/merchant-standings.ts"
import { findOfferedProgram, listOfferedProducts, listProductNames } from "./discover-queries.ts"
import { listSchedules } from "./reward-queries.ts"
import { standingRewards } from "./standing-rewards.ts"

/** A program as influencers see it; of a merchant who is closed or suspended, it is gone. */
export async function findOffer(db: Db, slug: string, now: Date) {
  const program = await findOfferedProgram(db, slug)
  if (program.merchantStopped) throw new Gone(`program ${slug}`)

  const rewards = standingRewards((await listSchedules(db, [program.id])).get(program.id) ?? [], now)
  const rules = [...rewards.current, ...(rewards.coming?.rules ?? [])]
  const named = await listProductNames(
    db,
    rules.flatMap((rule) => rule.productId ?? []),
  )
  const products = await listOfferedProducts(db, program.accountId)
  const standing = (await readMerchantStandings(db, [program.accountId])).get(program.accountId)
  const reached = (await findReachedBudgets(db, [program.id], now)).get(program.id)
  return { program, rewards, named, products, standing, reached }
}
