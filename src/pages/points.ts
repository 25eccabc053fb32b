import type { Key } from "#src/i18n/i18n.ts"

export type Point = { title: Key; body: Key }
type Question = { question: Key; answer: Key }

/** The points of the public pages, in the order in which they are read. */
export const merchantPoints = (["terms", "queue", "shop"] as const).map(
  (name): Point => ({ title: `pages.home.merchants.${name}.title`, body: `pages.home.merchants.${name}.body` }),
)

export const influencerPoints = (["link", "reason", "notice"] as const).map(
  (name): Point => ({ title: `pages.home.influencers.${name}.title`, body: `pages.home.influencers.${name}.body` }),
)

export const promises = (["click", "figures", "funds", "privacy"] as const).map(
  (name): Point => ({ title: `pages.home.promises.${name}.title`, body: `pages.home.promises.${name}.body` }),
)

export const merchantSteps = (["products", "program", "approval", "orders", "payment"] as const).map(
  (name): Point => ({ title: `pages.how.merchant.${name}.title`, body: `pages.how.merchant.${name}.body` }),
)

export const influencerSteps = (["apply", "share", "follow", "earn"] as const).map(
  (name): Point => ({ title: `pages.how.influencer.${name}.title`, body: `pages.how.influencer.${name}.body` }),
)

export const shopperSteps = (["order", "confirm", "pay"] as const).map(
  (name): Point => ({ title: `pages.how.shopper.${name}.title`, body: `pages.how.shopper.${name}.body` }),
)

export const touches = (["code", "click", "customer"] as const).map(
  (name): Point => ({ title: `pages.how.credit.${name}.title`, body: `pages.how.credit.${name}.body` }),
)

export const commissionStates = (["pending", "released", "paid", "reversed", "blocked"] as const).map(
  (name): Point => ({ title: `pages.how.states.${name}.title`, body: `pages.how.states.${name}.body` }),
)

const merchantQuestions = ["when", "returns", "queue", "shop", "rates", "team", "fraud", "funds"] as const
const influencerQuestions = ["join", "credit", "when", "clicks", "disclose", "self", "rates", "tax"] as const
const shopperQuestions = ["account", "pay", "track", "withdraw", "paid", "data", "problem"] as const

export const questions: { of: "merchant" | "influencer" | "shopper"; asked: Question[] }[] = [
  {
    of: "merchant",
    asked: merchantQuestions.map((name) => ({
      question: `pages.help.merchant.${name}.question`,
      answer: `pages.help.merchant.${name}.answer`,
    })),
  },
  {
    of: "influencer",
    asked: influencerQuestions.map((name) => ({
      question: `pages.help.influencer.${name}.question`,
      answer: `pages.help.influencer.${name}.answer`,
    })),
  },
  {
    of: "shopper",
    asked: shopperQuestions.map((name) => ({
      question: `pages.help.shopper.${name}.question`,
      answer: `pages.help.shopper.${name}.answer`,
    })),
  },
]
