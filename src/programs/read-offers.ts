import type { Db } from "#db/database.ts"
import { readMerchantStandings } from "#src/reputation/merchant-standings.ts"
import { listCovers, listProductNames, type OpenProgram } from "./discover-queries.ts"
import { listSchedules } from "./reward-queries.ts"
import { standingRewards } from "./standing-rewards.ts"

/** What the cards of a page of programs show: rewards in force, the products they name, and pictures. */
export async function readOffers(db: Db, programs: readonly OpenProgram[], now: Date) {
  const schedules = await listSchedules(
    db,
    programs.map((program) => program.id),
  )
  const merchantIds = [...new Set(programs.map((program) => program.accountId))]
  const covers = await listCovers(db, merchantIds)
  const standings = await readMerchantStandings(db, merchantIds)
  const offers = programs.map((program) => {
    const { current } = standingRewards(schedules.get(program.id) ?? [], now)
    const { accountId } = program
    return { program, rules: current, covers: covers.get(accountId) ?? [], standing: standings.get(accountId) }
  })
  const named = offers.flatMap((offer) => offer.rules.flatMap((rule) => rule.productId ?? []))
  const products = await listProductNames(db, named)
  return offers.map((offer) => ({ ...offer, products }))
}
