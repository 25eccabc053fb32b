import type { ProgramTerms } from "#src/programs/program.ts"

const usualTerms = {
  ...{ windowDays: 30, attributionModel: "last_click" as const, holdDays: 14, approval: "manual" as const },
  offersSamples: true,
  termsFr: "Dites que le lien est rémunéré. Pas de publicité sur notre nom, pas de message non sollicité.",
  termsAr: "صرّحوا بأن الرابط مدفوع. لا إشهار باسمنا ولا رسائل غير مرغوبة.",
}

export const atlasProgram: ProgramTerms = {
  ...usualTerms,
  ...{ nameFr: "Ambassadrices Atlas", nameAr: "سفراء أطلس", discountBp: 1000 },
  descriptionFr: "10 % sur tout ce qui est livré et encaissé. Vos abonnés ont 10 % de remise avec votre code.",
  descriptionAr: "10 % على كل ما سُلّم وحُصّل ثمنه، ولمتابعيكم تخفيض 10 % برمزكم.",
}

export const rifProgram: ProgramTerms = {
  ...usualTerms,
  ...{ nameFr: "Partenaires du Rif", nameAr: "شركاء الريف", discountBp: 500, holdDays: 7, approval: "automatic" },
  descriptionFr: "20 DH par paire de belghas, 8 % sur le reste.",
  descriptionAr: "20 درهما عن كل بلغة و8 % على الباقي.",
}

export const rifBaskets: ProgramTerms = {
  ...usualTerms,
  ...{ nameFr: "Paniers du Rif", nameAr: "قفف الريف", discountBp: 0, holdDays: 7, approval: "automatic" },
  descriptionFr: "10 % sur les paniers, dans la limite d’un budget mensuel.",
  descriptionAr: "10 % على القفف، في حدود ميزانية شهرية.",
}

export const taliouineHarvest: ProgramTerms = {
  ...usualTerms,
  ...{ nameFr: "Récolte de safran", nameAr: "موسم الزعفران", discountBp: 500, holdDays: 7, approval: "automatic" },
  descriptionFr: "12 % sur le safran et le miel livrés et encaissés.",
  descriptionAr: "12 % على الزعفران والعسل بعد التسليم وتحصيل الثمن.",
}

/** The platform pays its influencers. */
export const taliouineTable: ProgramTerms = {
  ...usualTerms,
  ...{ nameFr: "Tables au safran", nameAr: "موائد الزعفران", discountBp: 0, holdDays: 7, approval: "automatic" },
  descriptionFr: "10 % pour qui cuisine au safran devant ses abonnés.",
  descriptionAr: "10 % لمن يطبخ بالزعفران أمام متابعيه.",
}
