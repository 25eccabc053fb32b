import type { ProductDetails } from "#src/products/product.ts"
import type { VariantDetails } from "#src/products/variant-queries.ts"
import * as atlasPictures from "./pictures/atlas.ts"

/** `weight`: how often it is ordered; what is booked or downloaded is not sold on delivery. */
export type StoryProduct = {
  details: ProductDetails
  variants: VariantDetails[]
  picture: string
  weight: number
  /** With the shop where nothing is said. */
  shelvedDaysAgo?: number
}

type Words = { fr: string; ar: string; aboutFr: string; aboutAr: string }
type Offer = {
  sku: string
  priceCents: bigint
  vatRateBp?: number
  deliveryCents?: bigint
  kind?: ProductDetails["kind"]
  categoryId: string
  stock?: number
  variants?: VariantDetails[]
}

export function product(
  { variants = [], ...offer }: Offer,
  { fr, ar, aboutFr, aboutAr }: Words,
  picture: string,
  weight: number,
): StoryProduct {
  const words = { nameFr: fr, nameAr: ar, descriptionFr: aboutFr, descriptionAr: aboutAr }
  const usual = {
    kind: "good" as const,
    vatRateBp: 2000,
    deliveryCents: 3500n,
    deliveryDays: 3,
    shopUrl: null,
    brand: null,
  }
  return { details: { ...usual, ...offer, ...words }, variants, picture, weight }
}

const roseWaterSizes: VariantDetails[] = [
  { sku: "ROSE-100-1", nameFr: "Un flacon de 100 ml", nameAr: "قنينة واحدة من 100 مل", priceCents: null, stock: 90 },
  {
    sku: "ROSE-100-3",
    nameFr: "Trois flacons de 100 ml",
    nameAr: "ثلاث قنينات من 100 مل",
    priceCents: 15_000n,
    stock: 18,
  },
]

export const atlasProducts: StoryProduct[] = [
  product(
    { sku: "ARGAN-50", priceCents: 12000n, categoryId: "beaute-corps", stock: 480 },
    {
      fr: "Huile d’argan 50 ml",
      ar: "زيت أركان 50 مل",
      aboutFr: "Pressée à froid à Essaouira, première pression. Pour le visage, les cheveux et les mains.",
      aboutAr: "زيت معصور على البارد في الصويرة. للوجه والشعر واليدين.",
    },
    atlasPictures.argan,
    36,
  ),
  product(
    { sku: "AMLOU-250", priceCents: 8500n, categoryId: "epicerie", stock: 160 },
    {
      fr: "Amlou 250 g",
      ar: "أملو 250 غرام",
      aboutFr: "Amandes grillées, huile d’argan et miel. Rien d’autre.",
      aboutAr: "لوز محمص وزيت أركان وعسل، ولا شيء آخر.",
    },
    atlasPictures.amlou,
    24,
  ),
  product(
    { sku: "SAVON-200", priceCents: 4500n, categoryId: "hammam", stock: 4 },
    {
      fr: "Savon noir à l’eucalyptus 200 g",
      ar: "صابون بلدي بالكاليبتوس 200 غرام",
      aboutFr: "Le savon du hammam, à l’huile d’olive.",
      aboutAr: "صابون الحمّام بزيت الزيتون.",
    },
    atlasPictures.soap,
    15,
  ),
  product(
    { sku: "ROSE-100", priceCents: 6000n, categoryId: "visage", variants: roseWaterSizes },
    {
      fr: "Eau de rose de Kelaat M’gouna 100 ml",
      ar: "ماء ورد قلعة مكونة 100 مل",
      aboutFr: "Distillée en mai, pendant la récolte.",
      aboutAr: "مقطّر في شهر ماي، في موسم القطف.",
    },
    atlasPictures.roseWater,
    13,
  ),
  product(
    { sku: "HAMMAM-SET", priceCents: 24900n, deliveryCents: 0n, categoryId: "hammam", stock: 35 },
    {
      fr: "Coffret hammam",
      ar: "علبة الحمّام",
      aboutFr: "Huile d’argan, savon noir et eau de rose dans une boîte à offrir.",
      aboutAr: "زيت أركان وصابون بلدي وماء ورد في علبة هدية.",
    },
    atlasPictures.hammamBox,
    8,
  ),
  product(
    { sku: "ATELIER-1", priceCents: 35000n, kind: "service", deliveryCents: 0n, categoryId: "formations", stock: 12 },
    {
      fr: "Atelier argan à Essaouira (2 heures)",
      ar: "ورشة الأركان في الصويرة (ساعتان)",
      aboutFr: "Casser, torréfier, presser : on repart avec son flacon.",
      aboutAr: "تكسير وتحميص وعصر، وتعود بقنينتك.",
    },
    atlasPictures.workshop,
    0,
  ),
  product(
    { sku: "LIVRET-20", priceCents: 4900n, kind: "digital", deliveryCents: 0n, categoryId: "livres" },
    {
      fr: "Livret : 20 recettes à l’amlou",
      ar: "كتيّب: 20 وصفة بأملو",
      aboutFr: "À télécharger, en français et en arabe.",
      aboutAr: "للتحميل، بالعربية والفرنسية.",
    },
    atlasPictures.recipes,
    0,
  ),
]
