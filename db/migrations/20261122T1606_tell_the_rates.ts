import { type Kysely, sql } from "kysely"

const since = "2023-01-01"
const surplus80 = 8_000_000n
const turnovers = [
  { cents: 50_000_000_000n, from: "2026-07-01", until: "2026-12-31" },
  { cents: 35_000_000_000n, from: "2027-01-01", until: "2027-12-31" },
  { cents: 20_000_000_000n, from: "2028-01-01", until: null },
]
const payers = ["company", "bank_or_insurer", "public_body"] as const

type Rule = {
  tax: "income" | "vat"
  payee: string
  payer: string
  rate: number
  fr: string
  ar: string
  from?: string
  until?: string | null
  threshold?: bigint
  turnover?: bigint
  attestation?: number
  isFinal?: boolean
  /** Who must decide what no text settles; such a rule is not applied. */
  undecided?: string
}

const law = {
  surplus: {
    fr: "CGI art. 73-II : 30 % libératoire sur le surplus au-delà de 80 000 DH par an et par client",
    ar: "المدونة العامة للضرائب، المادة 73-II: 30 % إبرائية على ما يفوق 80.000 درهم في السنة عن كل زبون",
  },
  fees: {
    fr: "CGI art. 45 bis, 73-II-B-8° et 157-I : 10 % du montant hors taxe, imputable",
    ar: "المدونة العامة للضرائب، المواد 45 المكررة و73-II-B-8° و157-I: 10 % من المبلغ دون احتساب الضريبة على القيمة المضافة، قابلة للخصم",
  },
  companyNone: {
    fr: "CGI art. 157-I : pas de retenue entre sociétés privées ordinaires",
    ar: "المدونة العامة للضرائب، المادة 157-I: لا حجز بين الشركات الخاصة العادية",
  },
  publicBody: {
    fr: "CGI art. 15 bis et 19-IV-A : 5 % du montant hors taxe, imputable (État, collectivités, établissements publics)",
    ar: "المدونة العامة للضرائب، المادتان 15 المكررة و19-IV-A: 5 % من المبلغ دون احتساب الضريبة على القيمة المضافة، قابلة للخصم (الدولة والجماعات والمؤسسات العمومية)",
  },
  large: {
    fr: "LF 2026 n° 50-25, NC 737 : 5 % imputable (banques, assurances, grandes entreprises)",
    ar: "قانون المالية 2026 رقم 50-25، المذكرة 737: 5 % قابلة للخصم (الأبناك والتأمينات والمقاولات الكبرى)",
  },
  exempt: {
    fr: "NC 733 : personnes morales exonérées d’IS exclues de la retenue",
    ar: "المذكرة 733: الأشخاص الاعتباريون المعفون من الضريبة على الشركات غير معنيين بالحجز",
  },
  foreign: {
    fr: "CGI art. 15 et 160 : 10 % du brut hors taxe, sauf convention",
    ar: "المدونة العامة للضرائب، المادتان 15 و160: 10 % من المبلغ الإجمالي دون احتساب الضريبة على القيمة المضافة، ما لم تنص اتفاقية على خلاف ذلك",
  },
  unregistered: {
    fr: "Pas de règle expresse pour une personne sans inscription fiscale (rescrit de 2010 : 30 % si occasionnel et salarial)",
    ar: "لا قاعدة صريحة لشخص بدون تسجيل ضريبي (جواب 2010: 30 % إذا كان عرضيا وذا طابع أجري)",
  },
  vatAttested: {
    fr: "CGI art. 117-V : 75 % de la TVA, attestation de régularité fiscale de moins de six mois",
    ar: "المدونة العامة للضرائب، المادة 117-V: 75 % من الضريبة على القيمة المضافة، بشهادة وضعية جبائية سليمة تقل عن ستة أشهر",
  },
  vatFull: {
    fr: "CGI art. 117-V : 100 % de la TVA, sans attestation de régularité fiscale",
    ar: "المدونة العامة للضرائب، المادة 117-V: 100 % من الضريبة على القيمة المضافة، بدون شهادة",
  },
  vatUnlisted: {
    fr: "CGI art. 117-V, décret 2-06-574 : l’inscription de l’influence sur la liste des services n’est pas confirmée, pas de retenue tant qu’un expert-comptable ne l’a pas décidé",
    ar: "المدونة العامة للضرائب، المادة 117-V، المرسوم 2-06-574: إدراج خدمات التأثير في اللائحة غير مؤكد، ولا حجز ما لم يقرره خبير محاسب",
  },
  vatNone: {
    fr: "CGI art. 117-V-b : pas de retenue de TVA entre personnes morales privées",
    ar: "المدونة العامة للضرائب، المادة 117-V-b: لا حجز للضريبة على القيمة المضافة بين أشخاص اعتباريين خواص",
  },
}
const accountant = "expert-comptable"
const sixMonths = 183

const rules: Rule[] = [
  ...payers.flatMap((payer): Rule[] => [
    {
      tax: "income",
      payee: "auto_entrepreneur",
      payer,
      rate: 3000,
      threshold: surplus80,
      isFinal: true,
      ...law.surplus,
    },
    { tax: "income", payee: "cpu", payer, rate: 3000, threshold: surplus80, isFinal: true, ...law.surplus },
    { tax: "income", payee: "registered_individual", payer, rate: 1000, ...law.fees },
    { tax: "income", payee: "exempt_entity", payer, rate: 0, ...law.exempt },
    { tax: "income", payee: "non_resident", payer, rate: 1000, undecided: accountant, ...law.foreign },
    { tax: "income", payee: "unregistered_individual", payer, rate: 3000, undecided: accountant, ...law.unregistered },
    { tax: "vat", payee: "registered_individual", payer, rate: 0, ...law.vatUnlisted },
    {
      ...{ tax: "vat", payee: "registered_individual", payer, rate: 7500, attestation: sixMonths },
      ...{ undecided: accountant, ...law.vatAttested },
    },
    { tax: "vat", payee: "registered_individual", payer, rate: 10_000, undecided: accountant, ...law.vatFull },
  ]),
  { tax: "income", payee: "company", payer: "company", rate: 0, ...law.companyNone },
  { tax: "vat", payee: "company", payer: "company", rate: 0, ...law.vatNone },
  { tax: "income", payee: "company", payer: "public_body", rate: 500, ...law.publicBody },
  { tax: "vat", payee: "company", payer: "public_body", rate: 7500, ...law.vatAttested },
  { tax: "income", payee: "company", payer: "bank_or_insurer", rate: 0, until: "2026-06-30", ...law.companyNone },
  { tax: "income", payee: "company", payer: "bank_or_insurer", rate: 500, from: "2026-07-01", ...law.large },
  {
    tax: "vat",
    payee: "company",
    payer: "bank_or_insurer",
    rate: 7500,
    undecided: accountant,
    from: "2026-07-01",
    ...law.vatAttested,
  },
  ...turnovers.map(
    ({ cents, from, until }): Rule => ({
      ...{ tax: "income", payee: "company", payer: "company", rate: 500, turnover: cents, from, until, ...law.large },
    }),
  ),
]

const settings = [
  { name: "minimum_payout_cents", value: 10_000n, source: "Choix de la plateforme : 100 DH" },
  { name: "receivable_limit_cents", value: 2_000_000n, source: "Choix de la plateforme : 20 000 DH" },
  { name: "receivable_limit_days", value: 45n, source: "Choix de la plateforme" },
  { name: "platform_fee_bp", value: 0n, source: "Choix de la plateforme : gratuit au lancement" },
]

export async function up(db: Kysely<unknown>) {
  for (const rule of rules) {
    await sql`
      insert into withholding_rules (tax, payee_status, payer_class, payer_min_turnover_cents, threshold_cents, rate_bp,
        attestation_max_days, is_final, legal_reference_fr, legal_reference_ar, confirmed, decided_by, valid_from, valid_until)
      values (${rule.tax}, ${rule.payee}, ${rule.payer}, ${rule.turnover ?? null}, ${rule.threshold ?? null}, ${rule.rate},
        ${rule.attestation ?? null}, ${rule.isFinal ?? false}, ${rule.fr}, ${rule.ar}, ${!rule.undecided},
        ${rule.undecided ?? "CGI"}, ${rule.from ?? since}, ${rule.until ?? null})`.execute(db)
  }
  for (const { name, value, source } of settings)
    await sql`insert into money_settings (name, value, source, valid_from) values (${name}, ${value}, ${source}, ${since})`.execute(
      db,
    )
}
