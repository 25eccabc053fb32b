import { orderEventTypes, payments } from "#src/orders/order-state.ts"
import type { Resource } from "../resource.ts"

const attributionReasons = [
  ...["promo_code", "click", "customer"],
  ...["none", "expired", "self_order", "suspended", "program_closed", "budget_reached"],
]

/** Who the shopper is stays the merchant's alone. */
export const orders: Resource = {
  rows: {
    name: "orders",
    key: ["accountId", "orderId"],
    newestBy: "placedAt",
    columns: {
      orderId: { kind: "id" },
      externalId: { kind: "text" },
      accountId: { kind: "account" },
      state: { kind: "choice", values: ["placed", ...orderEventTypes] },
      source: { kind: "choice", values: ["api", "hosted"] },
      payment: { kind: "choice", values: payments },
      totalCents: { kind: "money", needs: "see_money" },
      attributionReason: { kind: "choice", values: attributionReasons },
      placedAt: { kind: "when" },
      stateAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("orders")
        .select(["accountId", "id as orderId", "externalId", "state", "source", "payment", "totalCents"])
        .select(["attributionReason", "placedAt", "stateAt"]),
  },
  title: "externalId",
  list: ["externalId", "accountId", "state", "totalCents", "attributionReason", "placedAt"],
  filters: ["externalId", "accountId", "state", "source", "payment", "attributionReason", "placedAt"],
}
