import type { VariantDetails } from "#src/products/variant-queries.ts"
import { product, type StoryProduct } from "./catalogue.ts"
import * as rifPictures from "./pictures/rif.ts"

const belghaSizes: VariantDetails[] = [
  { sku: "BELGHA-P40", nameFr: "Pointure 40", nameAr: "مقاس 40", priceCents: null, stock: 6 },
  { sku: "BELGHA-P42", nameFr: "Pointure 42", nameAr: "مقاس 42", priceCents: null, stock: 3 },
  { sku: "BELGHA-P44", nameFr: "Pointure 44", nameAr: "مقاس 44", priceCents: null, stock: 0 },
]

export const rifProducts: StoryProduct[] = [
  product(
    { sku: "BELGHA-42", priceCents: 20000n, vatRateBp: 0, categoryId: "chaussures", variants: belghaSizes },
    {
      fr: "Belgha en cuir",
      ar: "بلغة جلدية",
      aboutFr: "Cousue main à Tétouan, cuir souple.",
      aboutAr: "مخيطة باليد في تطوان، جلد طري.",
    },
    rifPictures.belgha,
    5,
  ),
  product(
    { sku: "TAJINE-28", priceCents: 18000n, vatRateBp: 0, categoryId: "cuisine", stock: 22 },
    {
      fr: "Tajine en terre 28 cm",
      ar: "طاجين طيني 28 سم",
      aboutFr: "Terre cuite vernissée, va au four et sur le feu doux.",
      aboutAr: "طين مطلي، يصلح للفرن وللنار الهادئة.",
    },
    rifPictures.tajine,
    3,
  ),
  product(
    { sku: "KOFFA-M", priceCents: 15000n, vatRateBp: 0, categoryId: "decoration", stock: 0 },
    {
      fr: "Panier en doum",
      ar: "قفة من الدوم",
      aboutFr: "Tressé à la main, anses en cuir.",
      aboutAr: "مضفورة باليد بمقابض من الجلد.",
    },
    rifPictures.basket,
    2,
  ),
]
