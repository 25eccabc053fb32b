import type { AudienceShare } from "#src/profiles/audience.ts"
import type { Network } from "#src/profiles/network.ts"
import type { Presentation } from "#src/profiles/profile.ts"
import * as cast from "../cast.ts"
import { imanePortrait, noraPortrait, salmaPortrait, youssefPortrait } from "../pictures/portraits.ts"

type Told = { network: Network; name: string; followers: bigint | null; shares: AudienceShare[] }
type Chosen = [sku: string, fr: string | null, ar: string | null]
export type StoryShowcase = {
  who: cast.StoryAccount
  handle: string
  portrait: string | null
  presentation: Presentation
  audiences: Told[]
  portfolio: [title: string, address: string | null][]
  products: Chosen[]
  isPublished: boolean
}

const countries = (...shares: [string, number][]) =>
  shares.map(([value, percent]) => ({ kind: "country" as const, value, percent }))
const citiesOf = (...shares: [string, number][]) =>
  shares.map(([value, percent]) => ({ kind: "city" as const, value, percent }))
const ages = (...percents: number[]) =>
  ["13-17", "18-24", "25-34", "35-44", "45+"].flatMap((value, band) => {
    const percent = percents[band] ?? 0
    return percent > 0 ? [{ kind: "age" as const, value, percent }] : []
  })

const salma: StoryShowcase = {
  ...{ who: cast.salma, handle: "salma", portrait: salmaPortrait, isPublished: true },
  presentation: {
    bioFr:
      "Beauté naturelle et bonnes adresses, sans filtre. Je ne montre que ce que j’ai fini jusqu’à la dernière goutte.",
    bioAr: "جمال طبيعي وعناوين جميلة، بدون فلتر. لا أعرض إلا ما استعملته حتى آخر قطرة.",
    ...{ niches: ["visage", "hammam", "cheveux"], cities: ["Casablanca", "Essaouira"] },
    languages: ["darija", "french"],
  },
  audiences: [
    {
      ...{ network: "instagram", name: "salma.b.sys.demo", followers: 48_200n },
      shares: [
        ...countries(["MA", 84], ["FR", 9], ["BE", 3]),
        ...citiesOf(["Casablanca", 41], ["Rabat", 14], ["Marrakech", 9]),
        ...ages(4, 38, 36, 15, 7),
      ],
    },
    { network: "tiktok", name: "salma.b.sys.demo", followers: 112_500n, shares: ages(18, 47, 24, 8, 3) },
  ],
  portfolio: [
    ["Une journée au hammam, du savon à l’argan", "https://example.com/salma/hammam"],
    ["Trois huiles comparées pendant un mois", "https://example.com/salma/huiles"],
  ],
  products: [
    ["ARGAN-50", "Deux gouttes le soir, rien d’autre.", "قطرتان كل مساء، ولا شيء غيرهما."],
    ["HAMMAM-SET", "Mon cadeau préféré.", "هديتي المفضلة."],
    ["AMLOU-250", "Au petit déjeuner, avec du pain chaud.", "في الفطور مع خبز ساخن."],
    ["ROSE-100", null, null],
  ],
}

const youssef: StoryShowcase = {
  ...{ who: cast.youssef, handle: "youssef", portrait: youssefPortrait, isPublished: true },
  presentation: {
    bioFr: "Une recette marocaine facile chaque vendredi.",
    bioAr: "وصفات مغربية سهلة كل جمعة، بمكونات من أقرب سوق.",
    ...{ niches: ["cuisine", "epicerie", "patisserie"], cities: ["Fès"], languages: ["darija", "arabic"] },
  },
  audiences: [
    {
      ...{ network: "facebook", name: "youssef.elfassi.sys.demo", followers: 76_000n },
      shares: [
        ...countries(["MA", 91], ["FR", 4]),
        ...citiesOf(["Fès", 33], ["Meknès", 18]),
        ...ages(2, 19, 34, 27, 18),
      ],
    },
    { network: "youtube", name: "youssef-elfassi-sys-demo", followers: 23_400n, shares: [] },
  ],
  portfolio: [["أملو في خمس دقائق", "https://example.com/youssef/amlou"]],
  products: [
    ["AMLOU-250", "Celui que je prépare à l’écran.", "الذي أحضّره في الفيديو."],
    ["SAVON-200", null, "صابون بلدي كما عند جدتي."],
  ],
}

const imane: StoryShowcase = {
  ...{ who: cast.imane, handle: "imane", portrait: imanePortrait, isPublished: true },
  presentation: {
    bioFr: "Maison, enfants, petits plaisirs. Une maman de Rabat qui teste tout avant d’en parler.",
    bioAr: "البيت والأطفال والمتع الصغيرة. أم من الرباط تجرّب كل شيء قبل أن تتحدث عنه.",
    ...{ niches: ["decoration", "cuisine", "linge"], cities: ["Rabat", "Salé"], languages: ["french", "darija"] },
  },
  audiences: [
    { network: "instagram", name: "imane.quotidien.sys.demo", followers: 19_850n, shares: ages(1, 16, 48, 28, 7) },
  ],
  portfolio: [],
  products: [
    ["TAJINE-28", "Il tient la cuisson comme aucun autre.", "يحافظ على الطهي أفضل من غيره."],
    ["SAVON-200", null, null],
    ["ROSE-100", "Dans la chambre, le soir.", null],
  ],
}

const nora: StoryShowcase = {
  ...{ who: cast.nora, handle: "nora-style", portrait: noraPortrait, isPublished: true },
  presentation: {
    bioFr: "Mode marocaine, avec une touche de tous les jours.",
    bioAr: "موضة مغربية بلمسة يومية: البلغة مع الجينز، والقفة إلى المكتب.",
    ...{
      niches: ["chaussures", "sacs", "robes"],
      cities: ["Tanger", "Tétouan"],
      languages: ["darija", "arabic", "spanish"],
    },
  },
  audiences: [
    {
      ...{ network: "tiktok", name: "nora.style.sys.demo", followers: 203_000n },
      shares: [
        ...countries(["MA", 78], ["ES", 11]),
        ...citiesOf(["Tanger", 37], ["Tétouan", 16]),
        ...ages(22, 49, 21, 6, 2),
      ],
    },
  ],
  portfolio: [["تنسيق البلغة في سبعة أيام", "https://example.com/nora/belgha"]],
  products: [
    ["BELGHA-42", "La plus confortable que j’ai portée.", "أريح بلغة لبستها."],
    ["KOFFA-M", "Mon sac de tous les jours.", "قفتي لكل يوم."],
  ],
}

/** Has begun, and still has to say what it is about. */
const mehdi: StoryShowcase = {
  ...{ who: cast.mehdi, handle: "mehdi-voyage", portrait: null, isPublished: false },
  presentation: {
    ...{
      bioFr: "Le Maroc par les petites routes.",
      bioAr: null,
      niches: [],
      cities: ["Agadir"],
      languages: ["french"],
    },
  },
  ...{ audiences: [], portfolio: [], products: [["KOFFA-M", null, null]] },
}

export const storyShowcases = [salma, youssef, imane, nora, mehdi]
