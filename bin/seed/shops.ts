import type { RewardRule } from "#src/commissions/reward-rule.ts"
import type { ProgramTerms } from "#src/programs/program.ts"
import * as cast from "./cast.ts"
import { atlasProducts, type StoryProduct } from "./catalogue.ts"
import { rifProducts } from "./catalogue-rif.ts"
import { atlasProgram, rifBaskets, rifProgram } from "./programs.ts"
import type { ToldOrder } from "./told-orders.ts"

/** A link that an influencer shares: of which product, how often it is followed, in which application, under which sub-id. */
export type Sharing = [sku: string, dailyClicks: number, app: string | null, subId: string | null]
/** Without a sharing it is an application that waits for its answer. */
export type Joining = {
  who: cast.StoryAccount
  daysAgo: number
  message: string | null
  sharings: Sharing[]
  code?: string
}

export type ProgramStory = {
  terms: ProgramTerms
  rulesOf: (idOf: (sku: string) => string) => RewardRule[]
  openedDaysAgo: number
  joinings: Joining[]
  /** Orders that what is paid and owed depends upon, besides those that chance brings. */
  told: ToldOrder[]
}

/** A shop with its main program, and others that bring only what is told of them. */
export type ShopStory = ProgramStory & {
  account: cast.StoryAccount
  products: StoryProduct[]
  ordersPerClick: number
  /** Orders that nobody brought, a day. */
  ownOrders: number
  others: ProgramStory[]
}

export const atlasShop: ShopStory = {
  ...{ account: cast.atlas, products: atlasProducts, ordersPerClick: 0.08, ownOrders: 0.35, others: [] },
  ...{ terms: atlasProgram, openedDaysAgo: 124 },
  rulesOf: () => [{ productId: null, kind: "percent", rateBp: 1000 }],
  joinings: [
    {
      ...{ who: cast.salma, daysAgo: 120, message: "Je teste et je montre tout en story." },
      sharings: [
        ["ARGAN-50", 11, "instagram", "bio"],
        ["AMLOU-250", 6, "instagram", "story"],
        ["HAMMAM-SET", 4, "tiktok", null],
      ],
    },
    {
      ...{ who: cast.youssef, daysAgo: 75, message: "أحضّر أملو في فيديو كل أسبوع.", code: "YOUSSEF10" },
      sharings: [
        ["AMLOU-250", 9, "facebook", "reel"],
        ["SAVON-200", 4, "facebook", null],
      ],
    },
    {
      ...{ who: cast.imane, daysAgo: 26, message: null },
      sharings: [
        ["ROSE-100", 14, "instagram", "story"],
        ["SAVON-200", 8, null, "blog"],
      ],
    },
    { who: cast.mehdi, daysAgo: 2, message: "Je passe par Essaouira en décembre.", sharings: [] },
  ],
  // Released in time for each of the last paydays: what is owed never grows old.
  told: [
    { by: cast.youssef, sku: "AMLOU-250", quantity: 30, daysAgo: 29.5 },
    { by: cast.youssef, sku: "AMLOU-250", quantity: 24, daysAgo: 21.5 },
    { by: cast.salma, sku: "HAMMAM-SET", quantity: 8, daysAgo: 21.2 },
    { by: cast.imane, sku: "HAMMAM-SET", quantity: 8, daysAgo: 20.5 },
    { by: cast.salma, sku: "HAMMAM-SET", quantity: 10, daysAgo: 18 },
    { by: cast.salma, sku: "HAMMAM-SET", quantity: 2, daysAgo: 6 },
  ],
}

/** Its month's budget is used up in the story's last hour. */
const baskets: ProgramStory = {
  ...{ terms: rifBaskets, openedDaysAgo: 60 },
  rulesOf: () => [{ productId: null, kind: "percent", rateBp: 1000 }],
  joinings: [
    { who: cast.nora, daysAgo: 55, message: null, sharings: [["KOFFA-M", 2, "instagram", "qoffa"]] },
    { who: cast.mehdi, daysAgo: 12, message: null, sharings: [["KOFFA-M", 1, "tiktok", null]] },
  ],
  told: [
    { by: cast.nora, sku: "KOFFA-M", quantity: 4, daysAgo: 48 },
    { by: cast.nora, sku: "KOFFA-M", quantity: 6, daysAgo: 35 },
    { by: cast.nora, sku: "KOFFA-M", quantity: 10, daysAgo: 0.035 },
    { by: cast.mehdi, sku: "KOFFA-M", quantity: 10, daysAgo: 0.03 },
    { by: cast.nora, sku: "KOFFA-M", quantity: 2, daysAgo: 0.02 },
  ],
}

export const rifShop: ShopStory = {
  ...{ account: cast.rif, products: rifProducts, ordersPerClick: 0.08, ownOrders: 0.2, others: [baskets] },
  ...{ terms: rifProgram, openedDaysAgo: 86 },
  rulesOf: (idOf) => [
    { productId: idOf("BELGHA-42"), kind: "fixed", amountCents: 2000n },
    { productId: null, kind: "percent", rateBp: 800 },
  ],
  joinings: [
    {
      ...{ who: cast.nora, daysAgo: 70, message: null },
      sharings: [
        ["BELGHA-42", 8, "tiktok", "haul"],
        ["KOFFA-M", 4, "instagram", null],
      ],
    },
    { who: cast.imane, daysAgo: 24, message: null, sharings: [["TAJINE-28", 6, "instagram", null]] },
  ],
  told: [{ by: cast.nora, sku: "BELGHA-42", quantity: 3, daysAgo: 6 }],
}
