import { cnieOf, ribOf } from "../papers/identifiers.ts"
import { correct, fill, renew, send, start } from "./apply.ts"
import { applicant } from "./people.ts"
import { judge, nightPasses, note, reject, suspend } from "./review.ts"
import { type CaseStory, days } from "./scene.ts"

const fatima = applicant(
  "influencer",
  [30, 75],
  { email: "fatima@example.ma", locale: "ar", name: "مطبخ للا فاطمة" },
  { name: "فاطمة أبو القاسم", legalForm: "individual", address: "زنقة النخيل", city: "تارودانت", lastDay: -5 },
)
const bahia = applicant(
  "merchant",
  [31, 70],
  { email: "cafe@bahia.example", locale: "fr", name: "Café Bahia" },
  {
    ...{ name: "Samira El Khattabi", legalForm: "auto_entrepreneur", address: "2, place des Ferblantiers" },
    ...{ city: "Marrakech", lastDay: 24, declares: { activity: "Torréfaction de café" } },
  },
)
const nadia = applicant(
  "influencer",
  [32, 66],
  { email: "nadia@example.ma", locale: "fr", name: "Nadia au jardin" },
  { name: "Nadia Berrada", legalForm: "individual", address: "9, rue des Oliviers", city: "Ifrane", lastDay: 40 },
)
const bonsPlans = applicant(
  "influencer",
  [33, 34],
  { email: "bonsplans@example.ma", locale: "fr", name: "Bons plans Maroc" },
  { name: "Lina Tahiri", legalForm: "individual", address: "31, rue de Fès", city: "Tanger" },
)
const lina = applicant(
  "influencer",
  [34, 1.5],
  { email: "lina@example.ma", locale: "fr", name: "Lina beauté" },
  {
    ...{ name: "Lina Tahiri", legalForm: "individual", address: "31, rue de Fès", city: "Tanger" },
    declares: { cnie_number: cnieOf(33), rib: ribOf("007", 33) },
  },
)
const rachid = applicant(
  "influencer",
  [35, 14],
  { email: "rachid@example.ma", locale: "fr", name: "Rachid au volant" },
  { name: "Rachid Mernissi", legalForm: "individual", address: "60, avenue Hassan II", city: "Kénitra" },
)
const zarabi = applicant(
  "merchant",
  [36, 16],
  { email: "zarabi@example.ma", locale: "ar", name: "زرابي الأطلس المتوسط" },
  {
    ...{ name: "عائشة أوحمو", legalForm: "auto_entrepreneur", address: "حي أزرو القديم", city: "أزرو" },
    declares: { activity: "نسج الزرابي" },
  },
)
const express = applicant(
  "merchant",
  [37, 45],
  { email: "contact@promoexpress.example", locale: "fr", name: "Promo Express" },
  {
    ...{ name: "Karim Zniber", legalForm: "auto_entrepreneur", address: "77, rue Al Massira", city: "Mohammédia" },
    declares: { activity: "Vente à distance" },
  },
)

/** Files on which staff has decided, and what came of it. */
export const decidedFiles: CaseStory[] = [
  { ...fatima, life: [...approvedAfter(75), [days(4), nightPasses]] },
  { ...bahia, life: [...approvedAfter(70), [days(30) + 12, nightPasses], [days(1), nightPasses]] },
  { ...nadia, life: [...approvedAfter(66), [days(3), renew]] },
  {
    ...bonsPlans,
    oddities: { cnie_front: { says: { full_name: "Salwa Idrissi" } } },
    life: [
      [days(33), start],
      [days(32), fill()],
      [days(32), send],
      [days(30), note("Le nom de la CNIE n’est pas celui du RIB ; la personne ne répond pas au téléphone.")],
      [days(29), reject("borrowed_identity", "Le nom de la carte nationale n’est pas celui du titulaire du compte.")],
    ],
  },
  {
    ...lina,
    life: [
      [28, start],
      [27, fill()],
      [26, send],
    ],
  },
  {
    ...rachid,
    oddities: { rib_certificate: { isBlurred: true }, address_bill: { says: { full_name: "Omar Mernissi" } } },
    life: [
      [days(12), start],
      [days(11), fill()],
      [days(11), send],
      [
        20,
        judge({
          rib_certificate: {
            ...{ verdict: "ask_again", reason: "unreadable" },
            message: "Les chiffres du RIB sont flous. Téléchargez plutôt le PDF depuis l’application de votre banque.",
          },
          address_bill: {
            ...{ verdict: "rejected", reason: "not_holder" },
            message: "Cette facture est au nom d’Omar Mernissi. Envoyez une facture à votre nom.",
          },
        }),
      ],
    ],
  },
  {
    ...zarabi,
    oddities: { ae_card: { says: { activity: "نقل البضائع" } } },
    life: [
      [days(15), start],
      [days(13), fill()],
      [days(13), send],
      [
        26,
        judge({
          ae_card: {
            ...{ verdict: "rejected", reason: "mismatch" },
            message:
              "النشاط المكتوب في البطاقة هو نقل البضائع، وأنتم صرحتم بنسج الزرابي. صححوا النشاط أو أرسلوا بطاقة محينة.",
          },
        }),
      ],
    ],
  },
  {
    ...express,
    life: [
      ...approvedAfter(45),
      [days(2), suspend("complaints", "Onze clients disent avoir payé des colis qui ne sont jamais arrivés.")],
    ],
  },
]

function approvedAfter(age: number): CaseStory["life"] {
  const from = days(age)
  return [
    [from - 3, start],
    [from - 5, correct()],
    [from - 6, send],
    [from - 30, judge()],
  ]
}
