import type { Db } from "#db/database.ts"
import { findReachedBudgets } from "#src/budgets/find-reached-budgets.ts"
import { readMerchantStandings } from "#src/reputation/merchant-standings.ts"
import { listCovers, listProductNames, type OpenProgram } from "./discover-queries.ts"
import { listSchedules } from "./reward-queries.ts"
import { standingRewards } from "./standing-rewards.ts"

/** What the cards of a page of programs show: rewards in force, the products they name, and pictures. */
export async function readOffers<Program extends OpenProgram>(db: Db, programs: readonly Program[], now: Date) {
  const ids = programs.map((program) => program.id)
  const schedules = await listSchedules(db, ids)
  const reached = await findReachedBudgets(db, ids, now)
  const merchantIds = [...new Set(programs.map((program) => program.accountId))]
  const covers = await listCovers(db, merchantIds)
  const standings = await readMerchantStandings(db, merchantIds)
  const offers = programs.map((program) => {
    const { current } = standingRewards(schedules.get(program.id) ?? [], now)
    const { accountId } = program
    const merchant = { covers: covers.get(accountId) ?? [], standing: standings.get(accountId) }
    return { program, rules: current, reached: reached.get(program.id), ...merchant }
  })
  const named = offers.flatMap((offer) => offer.rules.flatMap((rule) => rule.productId ?? []))
  const products = await listProductNames(db, named)
  return offers.map((offer) => ({ ...offer, products }))
}
