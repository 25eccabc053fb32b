import type { Role } from "#src/accounts/abilities.ts"
import type { SellerNotice } from "#src/accounts/queries.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { iceOf } from "./papers/identifiers.ts"

export type StoryPerson = { email: string; name: string; locale: Locale }
export type StoryAccount = {
  kind: "merchant" | "influencer"
  name: string
  city: string
  bio: string
  owner: StoryPerson
  /** Days before the story's end at which the account was opened. */
  age: number
  members?: (StoryPerson & { role: Role })[]
  notice?: SellerNotice
  phone?: string
}

const atlasNotice: SellerNotice = {
  ...{ legalName: "Coopérative Atlas", legalForm: "cooperative", address: "12, rue du Port", city: "Essaouira" },
  ...{ phone: "+212524000000", email: "bonjour@atlas.example", rcNumber: "4521", rcCity: "Essaouira" },
  ...{ ice: iceOf(1), taxId: "14502210", capitalCents: 10_000_000n },
}
const rifNotice: SellerNotice = {
  ...{ legalName: "متجر الريف", legalForm: "auto_entrepreneur", address: "7، زنقة الطرافين", city: "Tétouan" },
  ...{ phone: "+212539000000", email: "salam@rif.example", rcNumber: null, rcCity: null },
  ...{ ice: iceOf(2), taxId: "20117745", capitalCents: null },
}

const taliouineNotice: SellerNotice = {
  ...{ legalName: "Safran de Taliouine SARL", legalForm: "company", address: "Route de Tazenakht", city: "Taliouine" },
  ...{ phone: "+212528000000", email: "contact@taliouine.example", rcNumber: "9008", rcCity: "Taliouine" },
  ...{ ice: iceOf(8), taxId: "40000056", capitalCents: 10_000_000n },
}

export const atlas: StoryAccount = {
  ...{ kind: "merchant", name: "Coopérative Atlas", city: "Essaouira", age: 130, notice: atlasNotice },
  bio: "Soixante femmes d’Essaouira pressent l’argan et préparent l’amlou. نساء من الصويرة يعصرن الأركان.",
  owner: { email: "khadija@atlas.example", name: "Khadija", locale: "fr" },
  members: [
    { email: "hamza@atlas.example", name: "حمزة", locale: "ar", role: "manager" },
    { email: "zineb@atlas.example", name: "Zineb", locale: "fr", role: "viewer" },
    { email: "latifa@atlas.example", name: "Latifa", locale: "fr", role: "finance" },
  ],
}

export const rif: StoryAccount = {
  ...{ kind: "merchant", name: "متجر الريف", city: "Tétouan", age: 90, notice: rifNotice },
  bio: "صناعة تقليدية من الشمال: بلغة وطواجن وقفف.",
  owner: { email: "tarik@rif.example", name: "طارق", locale: "ar" },
  members: [{ email: "souad@rif.example", name: "سعاد", locale: "ar", role: "finance" }],
}

/** Owes since long ago, so that its programs are paused. */
export const taliouine: StoryAccount = {
  ...{ kind: "merchant", name: "Safran de Taliouine", city: "Taliouine", age: 112, notice: taliouineNotice },
  bio: "Le safran de quarante familles du Siroua. زعفران أربعين أسرة من سيروا.",
  owner: { email: "brahim@taliouine.example", name: "Brahim", locale: "fr" },
  members: [{ email: "rkia@taliouine.example", name: "رقية", locale: "ar", role: "finance" }],
}

const influencer = (
  name: string,
  owner: StoryPerson,
  rest: { city: string; bio: string; age: number; phone: string },
) => ({ kind: "influencer", name, owner, ...rest }) as StoryAccount

export const salma = influencer(
  "Salma B.",
  { email: "salma@example.ma", name: "Salma", locale: "fr" },
  { city: "Casablanca", bio: "Beauté naturelle et bonnes adresses.", age: 125, phone: "+212600000101" },
)
export const youssef = influencer(
  "يوسف الفاسي",
  { email: "youssef@example.ma", name: "يوسف", locale: "ar" },
  { city: "Fès", bio: "وصفات مغربية سهلة كل جمعة.", age: 80, phone: "+212600000102" },
)
export const imane = influencer(
  "Imane au quotidien",
  { email: "imane@example.ma", name: "Imane", locale: "fr" },
  { city: "Rabat", bio: "Maison, enfants, petits plaisirs.", age: 60, phone: "+212600000103" },
)
export const mehdi = influencer(
  "Mehdi voyage",
  { email: "mehdi@example.ma", name: "Mehdi", locale: "fr" },
  { city: "Agadir", bio: "Le Maroc par les petites routes.", age: 20, phone: "+212600000104" },
)
export const nora = influencer(
  "نورة ستايل",
  { email: "nora@example.ma", name: "نورة", locale: "ar" },
  { city: "Tanger", bio: "موضة مغربية بلمسة يومية.", age: 75, phone: "+212600000105" },
)
