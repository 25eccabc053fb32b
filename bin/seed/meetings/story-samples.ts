import type { DeliveryAddress } from "#src/samples/sample.ts"
import * as cast from "../cast.ts"

export type StorySample = {
  who: cast.StoryAccount
  sku: string
  daysAgo: number
  /** How far it has come: 1 accepted, 2 shipped, 3 received, 4 published. */
  steps: 0 | 1 | 2 | 3 | 4
  /** The promised day, from today; below zero it is late. */
  dueInDays: number
  message: string
  address: DeliveryAddress
}

const atSalmas: DeliveryAddress = {
  ...{ name: "Salma B.", phone: "+212600000101", city: "Casablanca" },
  address: "14, rue Ibn Batouta, 3e étage, appartement 9",
}
const atYoussefs: DeliveryAddress = {
  ...{ name: "يوسف الفاسي", phone: "+212600000102", city: "فاس" },
  address: "8، زنقة الأندلس، المدينة الجديدة",
}
const atImanes: DeliveryAddress = {
  ...{ name: "Imane", phone: "+212600000103", city: "Rabat" },
  address: "22, avenue de France, Agdal",
}

/** What the influencers of Atlas asked to try. */
export const storySamples: StorySample[] = [
  {
    ...{ who: cast.salma, sku: "ARGAN-50", daysAgo: 40, steps: 4, dueInDays: -20, address: atSalmas },
    message: "Une routine du soir en vidéo, sur Instagram.",
  },
  {
    ...{ who: cast.salma, sku: "HAMMAM-SET", daysAgo: 6, steps: 2, dueInDays: 18, address: atSalmas },
    message: "Je prépare une story « hammam à la maison ».",
  },
  {
    ...{ who: cast.youssef, sku: "AMLOU-250", daysAgo: 21, steps: 3, dueInDays: -2, address: atYoussefs },
    message: "وصفة أملو مع الخبز البلدي، في فيديو.",
  },
  {
    ...{ who: cast.imane, sku: "ROSE-100", daysAgo: 1, steps: 0, dueInDays: 20, address: atImanes },
    message: "Un avis honnête sur mon blog, avec photos.",
  },
]
