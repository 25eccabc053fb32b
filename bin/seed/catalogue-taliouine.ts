import { product, type StoryProduct } from "./catalogue.ts"
import { honey, saffron } from "./pictures/taliouine.ts"

export const taliouineProducts: StoryProduct[] = [
  product(
    { sku: "SAFRAN-5", priceCents: 28000n },
    {
      fr: "Safran de Taliouine 5 g",
      ar: "زعفران تالوين 5 غرامات",
      aboutFr: "Pistils entiers, cueillis à l’aube et séchés à l’ombre.",
      aboutAr: "شعيرات كاملة تُقطف فجرا وتُجفف في الظل.",
    },
    saffron,
    3,
  ),
  product(
    { sku: "MIEL-400", priceCents: 16000n },
    {
      fr: "Miel de thym 400 g",
      ar: "عسل الزعتر 400 غرام",
      aboutFr: "Récolté en juillet sur les pentes du Siroua.",
      aboutAr: "يُجنى في يوليوز من سفوح سيروا.",
    },
    honey,
    2,
  ),
]
