import * as cast from "./cast.ts"
import { taliouineProducts } from "./catalogue-taliouine.ts"
import { taliouineHarvest, taliouineTable } from "./programs.ts"
import type { ProgramStory, ShopStory } from "./shops.ts"

/** Paid by the platform: the early orders with the money that came, the later ones once it comes. */
const table: ProgramStory = {
  ...{ terms: taliouineTable, openedDaysAgo: 104 },
  rulesOf: () => [{ productId: null, kind: "percent", rateBp: 1000 }],
  joinings: [
    { who: cast.youssef, daysAgo: 76, message: null, sharings: [["SAFRAN-5", 1, "facebook", null]] },
    { who: cast.nora, daysAgo: 74, message: null, sharings: [["SAFRAN-5", 1, "tiktok", null]] },
  ],
  told: [
    { by: cast.youssef, sku: "SAFRAN-5", quantity: 9, daysAgo: 75 },
    { by: cast.nora, sku: "SAFRAN-5", quantity: 8, daysAgo: 73 },
    { by: cast.nora, sku: "MIEL-400", quantity: 6, daysAgo: 72.5 },
    { by: cast.nora, sku: "SAFRAN-5", quantity: 7, daysAgo: 40 },
    { by: cast.youssef, sku: "SAFRAN-5", quantity: 6, daysAgo: 38 },
  ],
}

/** The harvest of its own is what it has not paid: older than the limit, while the last order came after the pause. */
export const taliouineShop: ShopStory = {
  ...{ account: cast.taliouine, products: taliouineProducts, ordersPerClick: 0, ownOrders: 0.1, others: [table] },
  ...{ terms: taliouineHarvest, openedDaysAgo: 106 },
  rulesOf: () => [{ productId: null, kind: "percent", rateBp: 1200 }],
  joinings: [
    { who: cast.nora, daysAgo: 70, message: null, sharings: [["SAFRAN-5", 2, "instagram", null]] },
    { who: cast.youssef, daysAgo: 69, message: null, sharings: [["MIEL-400", 1, "facebook", null]] },
  ],
  told: [
    { by: cast.nora, sku: "SAFRAN-5", quantity: 7, daysAgo: 65 },
    { by: cast.nora, sku: "MIEL-400", quantity: 8, daysAgo: 58 },
    { by: cast.youssef, sku: "SAFRAN-5", quantity: 9, daysAgo: 50 },
    { by: cast.nora, sku: "SAFRAN-5", quantity: 2, daysAgo: 7 },
    { by: cast.youssef, sku: "MIEL-400", quantity: 3, daysAgo: 4 },
    { by: cast.nora, sku: "SAFRAN-5", quantity: 1, daysAgo: 0.6 },
  ],
}
