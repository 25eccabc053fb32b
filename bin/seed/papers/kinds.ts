import type { FieldName } from "#src/verifications/fields/field-names.ts"
import type { Specimen } from "./specimen.ts"

export type PaperKind = Pick<Specimen, "title" | "issuer" | "shape" | "hasFace"> & {
  /** What stands on it of what its holder declares. */
  says: FieldName[]
  isPdf?: true
}

const demonstration = "Papier de démonstration, sans valeur"
const card = { issuer: demonstration, shape: "card" } as const
const bill = { issuer: "Fournisseur d’exemple", shape: "sheet" } as const
const print = { issuer: demonstration, shape: "sheet", isPdf: true } as const
const register: FieldName[] = ["legal_name", "register_issued_on"]

/** Every paper that the story's files hold, as it looks. */
export const paperKinds: Record<string, PaperKind> = {
  cnie_front: {
    ...{ ...card, title: { fr: "Carte nationale d’identité", ar: "البطاقة الوطنية للتعريف" }, hasFace: true },
    says: ["full_name", "cnie_number", "identity_expires_on"],
  },
  cnie_back: {
    ...{ ...card, title: { fr: "Carte nationale (verso)", ar: "البطاقة الوطنية، الوجه الخلفي" } },
    says: ["cnie_number", "address", "city"],
  },
  residence_front: {
    ...{ ...card, title: { fr: "Carte de séjour", ar: "بطاقة الإقامة" }, hasFace: true },
    says: ["full_name", "residence_number", "identity_expires_on"],
  },
  residence_back: {
    ...{ ...card, title: { fr: "Carte de séjour (verso)", ar: "بطاقة الإقامة، الوجه الخلفي" } },
    says: ["residence_number", "address", "city"],
  },
  passport: {
    ...{ ...card, title: { fr: "Passeport", ar: "جواز السفر" }, hasFace: true },
    says: ["full_name", "passport_number", "identity_expires_on"],
  },
  address_bill: {
    ...{ ...bill, title: { fr: "Facture d’électricité", ar: "فاتورة الكهرباء" } },
    says: ["full_name", "address", "city", "address_issued_on"],
  },
  rib_certificate: {
    ...{ ...print, title: { fr: "Attestation de RIB", ar: "شهادة التعريف البنكي" } },
    says: ["account_holder", "rib"],
  },
  ae_card: {
    ...{ ...card, title: { fr: "Carte d’auto-entrepreneur", ar: "بطاقة المقاول الذاتي" } },
    says: ["full_name", "rnae_number", "activity", "ice", "if_number"],
  },
  trade_register: {
    ...{ ...print, title: { fr: "Registre du commerce, modèle J", ar: "السجل التجاري" } },
    says: [...register, "rc_number", "rc_city"],
  },
  cooperative_register: {
    ...{ ...print, title: { fr: "Registre des coopératives", ar: "سجل التعاونيات" } },
    says: [...register, "cooperative_number", "cooperative_city"],
  },
  articles: {
    ...{ ...print, title: { fr: "Statuts", ar: "النظام الأساسي" } },
    says: ["legal_name", "full_name", "signatory_role", "beneficial_owners"],
  },
  board_minutes: {
    ...{ ...print, title: { fr: "Procès-verbal d’élection", ar: "محضر الانتخاب" } },
    says: ["legal_name", "full_name", "signatory_role"],
  },
  tax_certificate: {
    ...{ ...print, title: { fr: "Attestation d’inscription fiscale", ar: "شهادة التسجيل الضريبي" } },
    says: ["legal_name", "ice", "if_number", "tp_number"],
  },
  regularity_certificate: {
    ...{ ...print, title: { fr: "Attestation de régularité fiscale", ar: "شهادة الوضعية الجبائية" } },
    says: ["legal_name", "if_number", "regularity_issued_on"],
  },
  foreign_register: {
    ...{ ...print, title: { fr: "Extrait du registre étranger", ar: "مستخرج سجل أجنبي" } },
    says: [...register, "country", "foreign_register_number"],
  },
  tax_residence_certificate: {
    ...{ ...print, title: { fr: "Certificat de résidence fiscale", ar: "شهادة الإقامة الضريبية" } },
    says: ["full_name", "country", "foreign_tax_number"],
  },
}
