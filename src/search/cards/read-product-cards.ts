import type { Db } from "#db/database.ts"
import { ruleFor } from "#src/commissions/reward-rule.ts"
import { exampleCommission } from "#src/programs/example-commission.ts"
import { rewardsInForce } from "#src/programs/rewards-in-force.ts"
import { type FoundProduct, listFoundProducts, listPlacesToPromote } from "./product-card-queries.ts"

/** What an influencer would earn with one unit, and where they say yes: their place in the program, or its page. */
export type Promotion = { earnsCents: bigint; enrollmentId: string | null; isPending: boolean; programSlug: string }
export type ProductCard = FoundProduct & { promotion: Promotion | null }

/** The cards of these products in this order; an influencer reads what each would bring. */
export async function readProductCards(
  db: Db,
  ids: readonly string[],
  { influencerId, now }: { influencerId: string | null; now: Date },
): Promise<ProductCard[]> {
  if (ids.length === 0) return []
  const rows = await listFoundProducts(db, ids)
  const promotions = influencerId ? await promotionsOf(db, rows, { influencerId, now }) : new Map<string, Promotion>()
  const cards = new Map(rows.map((row) => [row.id, { ...row, promotion: promotions.get(row.id) ?? null }]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}

type Reader = { influencerId: string; now: Date }

async function promotionsOf(db: Db, products: readonly FoundProduct[], { influencerId, now }: Reader) {
  const merchants = [...new Set(products.map(({ accountId }) => accountId))]
  const programs = merchants.length > 0 ? await listPlacesToPromote(db, merchants, influencerId) : []
  const rules = await rewardsInForce(
    db,
    programs.map(({ id }) => id),
    now,
  )
  const promotions = products.flatMap((product) => {
    const offers = programs
      .filter(({ accountId }) => accountId === product.accountId)
      .flatMap(({ id, slug, enrollmentId, status }) => {
        const known = rules.get(id) ?? []
        if (!ruleFor(known, product.id)) return []
        const earnsCents = exampleCommission(known, { ...product, productId: product.id })
        const isPending = status === "pending"
        return [{ earnsCents, programSlug: slug, isPending, enrollmentId: isPending ? null : enrollmentId }]
      })
    const best = offers.toSorted(
      (a, b) =>
        Number(b.enrollmentId !== null) - Number(a.enrollmentId !== null) || Number(b.earnsCents - a.earnsCents),
    )[0]
    return best ? [[product.id, best] as const] : []
  })
  return new Map<string, Promotion>(promotions)
}
