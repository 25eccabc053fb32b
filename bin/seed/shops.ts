import type { RewardRule } from "#src/commissions/reward-rule.ts"
import type { ProgramTerms } from "#src/programs/program.ts"
import * as cast from "./cast.ts"
import { atlasProducts, rifProducts, type StoryProduct } from "./catalogue.ts"
import { atlasProgram, rifProgram } from "./programs.ts"

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

export type ShopStory = {
  account: cast.StoryAccount
  products: StoryProduct[]
  terms: ProgramTerms
  rulesOf: (idOf: (sku: string) => string) => RewardRule[]
  openedDaysAgo: number
  joinings: Joining[]
  /** Orders that nobody brought, a day. */
  ownOrders: number
}

export const atlasShop: ShopStory = {
  ...{ account: cast.atlas, products: atlasProducts, terms: atlasProgram, openedDaysAgo: 124, ownOrders: 0.35 },
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
      ...{ who: cast.imane, daysAgo: 50, message: null },
      sharings: [
        ["ROSE-100", 7, "instagram", "story"],
        ["SAVON-200", 4, null, "blog"],
      ],
    },
    { who: cast.mehdi, daysAgo: 2, message: "Je passe par Essaouira en décembre.", sharings: [] },
  ],
}

export const rifShop: ShopStory = {
  ...{ account: cast.rif, products: rifProducts, terms: rifProgram, openedDaysAgo: 86, ownOrders: 0.2 },
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
    { who: cast.imane, daysAgo: 40, message: null, sharings: [["TAJINE-28", 4, "instagram", null]] },
  ],
}
