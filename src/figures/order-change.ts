import { type CountedOrder, figuresOfOrder, type OrderFigures, type ProductFigures } from "./order-figures.ts"

export type ProductChange = ProductFigures

/** The difference between what an order counted as and what it counts as now, by metric. */
export type Change = { metrics: Record<string, bigint>; products: ProductChange[] }

export function differenceBetween(before: CountedOrder | null, after: CountedOrder): Change {
  const old = before && figuresOfOrder(before)
  const now = figuresOfOrder(after)
  return {
    metrics: subtract(metricsOf(now), old ? metricsOf(old) : {}),
    products: productChanges(old?.products ?? [], now.products),
  }
}

export function isNothing({ metrics, products }: Change): boolean {
  return products.length === 0 && Object.keys(metrics).length === 0
}

/** What an order counts as, by metric; what it owes to its conversion is added where that is known. */
export function metricsOf(figures: OrderFigures): Record<string, bigint> {
  return {
    [`in_${figures.state}`]: 1n,
    orders: 1n,
    confirmed: figures.confirmed ? 1n : 0n,
    delivered: figures.delivered ? 1n : 0n,
    sales_cents: figures.salesCents,
    delivered_cents: figures.deliveredCents,
  }
}

function subtract(now: Record<string, bigint>, old: Record<string, bigint>): Record<string, bigint> {
  const names = new Set([...Object.keys(now), ...Object.keys(old)])
  const differences = [...names].map((name) => [name, (now[name] ?? 0n) - (old[name] ?? 0n)] as const)
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0n))
}

function productChanges(old: ProductFigures[], now: ProductFigures[]): ProductChange[] {
  const skus = new Set([...old, ...now].map((product) => product.sku))
  const none = { orders: 0, units: 0, salesCents: 0n }
  return [...skus]
    .map((sku) => {
      const was = old.find((product) => product.sku === sku) ?? none
      const is = now.find((product) => product.sku === sku) ?? none
      const salesCents = is.salesCents - was.salesCents
      return { sku, orders: is.orders - was.orders, units: is.units - was.units, salesCents }
    })
    .filter(({ orders, units, salesCents }) => orders !== 0 || units !== 0 || salesCents !== 0n)
}
