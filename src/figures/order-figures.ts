import type { OrderProgress, OrderState } from "#src/orders/order-state.ts"

/** An order and what its events made of it; goods with VAT, before the discount. */
export type CountedOrder = {
  accountId: string
  id: string
  placedAt: Date
  lines: readonly { sku: string; quantity: number; unitCents: bigint }[]
  discountCents: bigint
  progress: OrderProgress
}

export type ProductFigures = { sku: string; orders: number; units: number; salesCents: bigint }

export type OrderFigures = {
  state: OrderState
  confirmed: boolean
  delivered: boolean
  /** The goods still kept, less their share of the discount: nothing once refused, cancelled or wholly returned. */
  salesCents: bigint
  deliveredCents: bigint
  products: ProductFigures[]
}

export function figuresOfOrder(order: CountedOrder): OrderFigures {
  const { progress } = order
  const { state } = progress
  const products = productFigures(order)
  const salesCents = products.reduce((sum, product) => sum + product.salesCents, 0n)
  const delivered = isDelivered(progress)

  return {
    state,
    confirmed: delivered || progress.confirmedAt !== null || progress.shippedAt !== null || state === "settled",
    delivered,
    salesCents,
    deliveredCents: delivered ? salesCents : 0n,
    products,
  }
}

// A parcel that came back without being handed over was returned, never delivered.
function isDelivered({ state, deliveredAt }: OrderProgress): boolean {
  return state === "delivered" || state === "settled" || (state === "returned" && deliveredAt !== null)
}

/** Rounds running totals rather than lines, so that the lines add up to the order. */
function productFigures({ lines, discountCents, progress }: CountedOrder): ProductFigures[] {
  const goodsCents = lines.reduce((sum, line) => sum + BigInt(line.quantity) * line.unitCents, 0n)
  let keptCents = 0n
  let countedCents = 0n

  return lines.map((line) => {
    const units = progress.unitsKept.get(line.sku) ?? 0
    keptCents += BigInt(units) * line.unitCents
    const dueCents = shareOf(goodsCents - discountCents, keptCents, goodsCents)
    const salesCents = dueCents - countedCents
    countedCents = dueCents
    return { sku: line.sku, orders: 1, units, salesCents }
  })
}

function shareOf(netCents: bigint, partCents: bigint, wholeCents: bigint): bigint {
  return wholeCents === 0n ? 0n : (2n * netCents * partCents + wholeCents) / (2n * wholeCents)
}
