import { product, type StoryProduct } from "./catalogue.ts"
import { honey, saffron } from "./pictures/taliouine.ts"

export const taliouineProducts: StoryProduct[] = [
  product(
    { sku: "SAFRAN-5", priceCents: 28000n, categoryId: "epicerie", stock: 60 },
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
    { sku: "MIEL-400", priceCents: 16000n, categoryId: "epicerie", stock: 45 },
    {
      fr: "Miel de thym 400 g",
      ar: "عسل الزعتر 400 غرام",
      aboutFr: "Récolté en juillet sur les pentes du Siroua.",
      aboutAr: "يُجنى في يوليوز من سفوح سيروا.",
    },
    honey,
    2,
  ),
  // Of a category that staff read first: it waits for them.
  {
    ...product(
      { sku: "GELEE-20", priceCents: 22000n, categoryId: "complements", stock: 30 },
      {
        fr: "Gelée royale 20 g",
        ar: "غذاء ملكات النحل 20 غراما",
        aboutFr: "Récoltée au printemps, gardée au frais. Une petite cuillère le matin.",
        aboutAr: "تُجنى في الربيع وتُحفظ باردة. ملعقة صغيرة كل صباح.",
      },
      honey,
      0,
    ),
    shelvedDaysAgo: 1.2,
  },
]
