import { ribOf } from "../papers/identifiers.ts"
import { applicant } from "./people.ts"

export const ghita = applicant(
  "influencer",
  [20, 4],
  { email: "ghita@example.ma", locale: "fr", name: "Ghita cuisine" },
  { name: "Ghita Sefrioui", legalForm: "individual", address: "15, rue Ibn Batouta", city: "Meknès" },
)
export const hay = applicant(
  "merchant",
  [21, 2],
  { email: "dokkan@example.ma", locale: "ar", name: "دكان الحي" },
  { name: "عبد الله برادة", legalForm: "individual", isTrader: true, address: "زنقة السقاية", city: "سلا" },
)
export const anas = applicant(
  "influencer",
  [22, 12],
  { email: "anas@example.ma", locale: "fr", name: "Anas Tech" },
  { name: "Anas Kabbaj", legalForm: "individual", address: "48, boulevard Zerktouni", city: "Casablanca" },
)
export const halawiyat = applicant(
  "merchant",
  [23, 9],
  { email: "halawiyat@example.ma", locale: "ar", name: "حلويات أم كلثوم" },
  {
    ...{ name: "أم كلثوم بناني", legalForm: "auto_entrepreneur", address: "حي السلام", city: "وجدة" },
    declares: { activity: "صناعة الحلويات", if_number: "4000123" },
  },
)
export const sahara = applicant(
  "merchant",
  [24, 8],
  { email: "contact@sahara.example", locale: "fr", name: "Sahara Cosmétiques" },
  {
    ...{ name: "Hind Rahmouni", legalForm: "company", address: "Zone industrielle, lot 112", city: "Laâyoune" },
    declares: {
      ...{
        legal_name: "Sahara Cosmétiques SARL",
        account_holder: "Sahara Cosmétiques SARL",
        signatory_role: "Gérante",
      },
      ...{ beneficial_owners: "Hind Rahmouni (60 %), Samir Rahmouni (40 %)", vat_status: "subject" },
    },
  },
)
export const maha = applicant(
  "influencer",
  [25, 3],
  { email: "maha@example.fr", locale: "ar", name: "مها في باريس" },
  {
    ...{ name: "Maha Lahlou", legalForm: "foreign", identity: "passport", address: "18, rue de Belleville" },
    ...{ city: "Paris", declares: { country: "France", foreign_tax_number: "99 25 118 442" } },
  },
)
export const zellige = applicant(
  "merchant",
  [26, 20],
  { email: "atelier@zellige.example", locale: "fr", name: "Atelier Zellige" },
  {
    ...{
      name: "Brahim Ouazzani",
      legalForm: "individual",
      isTrader: true,
      address: "5, derb Ben Youssef",
      city: "Marrakech",
    },
    declares: {
      ...{ legal_name: "Atelier Zellige", vat_status: "exempt" },
    },
  },
)
export const hicham = applicant(
  "influencer",
  [27, 11],
  { email: "hicham@example.ma", locale: "ar", name: "رحلات هشام" },
  {
    ...{ name: "هشام بوعزة", legalForm: "individual", identity: "residence", address: "شارع علال الفاسي" },
    // The account of somebody else in the story.
    ...{ city: "مراكش", declares: { rib: ribOf("230", 30) } },
  },
)
