import * as cast from "./cast.ts"
import { taliouineProducts } from "./catalogue-taliouine.ts"
import { taliouineHarvest, taliouineTable } from "./programs.ts"
import type { ProgramStory, ShopStory } from "./shops.ts"

/** Paid by the platform: the early orders with the money that came, the later ones once it comes. */
const table: ProgramStory = {
  ...{ terms: taliouineTable, openedDaysAgo: 104 },
  rulesOf: () => [{ productId: null, kind: "percent", rateBp: 1000 }],
  joinings: [
    { who: cast.salma, daysAgo: 99, message: null, sharings: [["SAFRAN-5", 1, "instagram", "recette"]] },
    { who: cast.youssef, daysAgo: 76, message: null, sharings: [["SAFRAN-5", 1, "facebook", null]] },
  ],
  told: [
    { by: cast.salma, sku: "SAFRAN-5", quantity: 8, daysAgo: 92 },
    { by: cast.salma, sku: "MIEL-400", quantity: 6, daysAgo: 88 },
    { by: cast.youssef, sku: "SAFRAN-5", quantity: 9, daysAgo: 74 },
    { by: cast.salma, sku: "SAFRAN-5", quantity: 7, daysAgo: 40 },
    { by: cast.youssef, sku: "SAFRAN-5", quantity: 6, daysAgo: 38 },
  ],
}

/** The harvest of its own is what it has not paid: older than the limit, while the last order came after the pause. */
export const taliouineShop: ShopStory = {
  ...{ account: cast.taliouine, products: taliouineProducts, ordersPerClick: 0, ownOrders: 0.1, others: [table] },
  ...{ terms: taliouineHarvest, openedDaysAgo: 106 },
  rulesOf: () => [{ productId: null, kind: "percent", rateBp: 1200 }],
  joinings: [
    { who: cast.salma, daysAgo: 100, message: null, sharings: [["SAFRAN-5", 2, "instagram", "récolte"]] },
    { who: cast.youssef, daysAgo: 70, message: null, sharings: [["MIEL-400", 1, "facebook", null]] },
  ],
  told: [
    { by: cast.salma, sku: "SAFRAN-5", quantity: 7, daysAgo: 65 },
    { by: cast.salma, sku: "MIEL-400", quantity: 8, daysAgo: 58 },
    { by: cast.youssef, sku: "SAFRAN-5", quantity: 9, daysAgo: 50 },
    { by: cast.salma, sku: "SAFRAN-5", quantity: 2, daysAgo: 7 },
    { by: cast.youssef, sku: "MIEL-400", quantity: 3, daysAgo: 4 },
    { by: cast.salma, sku: "SAFRAN-5", quantity: 1, daysAgo: 0.6 },
  ],
}
