import { orderEventTypes } from "#src/orders/order-state.ts"

/** One count of orders for each state they are in now; their sum is the orders placed. */
export const stateMetrics = ["placed", ...orderEventTypes].map((state) => `in_${state}`)

/** What an order counts as, in the hour of its placing. `confirmed` and `delivered` say what it reached, whatever came after. */
export const orderMetrics = [
  ...stateMetrics,
  "orders",
  "confirmed",
  "delivered",
  "conversions",
  "link_conversions",
  "sales_cents",
  "delivered_cents",
]

/** What the ledger says, in the hour of its posting: what was earned and released, and the movement of each balance. */
export const moneyMetrics = [
  "earned_cents",
  "releases_cents",
  "pending_cents",
  "released_cents",
  "reversed_cents",
  "paid_cents",
]

export const changeMetrics = [...orderMetrics, ...moneyMetrics]
export const clickMetrics = ["clicks", "unique_clicks"]
export const accountMetrics = [...clickMetrics, ...changeMetrics]
export const linkMetrics = [...clickMetrics, "conversions", "sales_cents", "delivered_cents"]
export const productMetrics = ["orders", "units", "sales_cents"]
