import { type Kysely, sql } from "kysely"

type Words = { title: Both; need: Both; why: Both }
type Both = [fr: string, ar: string]
type Kind = "merchant" | "influencer"
type Asked = { fields: string[]; papers: string[][]; maxAgeDays?: number; expires?: boolean; source: string }
type Requirement = Asked & { words: (kind: Kind, isPerson: boolean) => Words }

const identity: Requirement = {
  // "?" after a name: it may be left out. A field that belongs to one paper is asked with that paper only.
  fields: ["full_name", "cnie_number", "residence_number", "passport_number", "identity_expires_on"],
  papers: [["cnie_front", "cnie_back"], ["residence_front", "residence_back"], ["passport"]],
  expires: true,
  source: "Loi 04-20 et décret 2.20.521 (CNIE, durée de validité) ; règle de la plateforme pour les autres pièces",
  words: (kind, isPerson) => ({
    title: isPerson ? ["Identité", "الهوية"] : ["Identité du signataire", "هوية الموقّع"],
    need: isPerson
      ? [
          "Votre carte nationale (CNIE), votre carte de séjour ou votre passeport, en cours de validité.",
          "بطاقتكم الوطنية أو بطاقة الإقامة أو جواز السفر، على أن تكون الوثيقة سارية الصلاحية.",
        ]
      : [
          "La carte nationale (CNIE), la carte de séjour ou le passeport de la personne qui signe, en cours de validité.",
          "البطاقة الوطنية أو بطاقة الإقامة أو جواز سفر الشخص الذي يوقّع، على أن تكون الوثيقة سارية الصلاحية.",
        ],
    why:
      kind === "influencer"
        ? [
            "Pour que vos commissions vous soient versées à vous, et à personne d’autre. Le numéro de la pièce est chiffré, et chaque consultation de vos papiers laisse une trace.",
            "حتى تُؤدى عمولاتكم لكم أنتم، لا لغيركم. رقم الوثيقة مشفّر، وكل اطلاع على وثائقكم يترك أثرا.",
          ]
        : [
            "Pour que les influenceurs et les clients sachent qu’une personne réelle répond de ce compte. Le numéro de la pièce est chiffré, et chaque consultation de vos papiers laisse une trace.",
            "حتى يطمئن المؤثرون والزبناء إلى أن شخصا حقيقيا مسؤول عن هذا الحساب. رقم الوثيقة مشفّر، وكل اطلاع على وثائقكم يترك أثرا.",
          ],
  }),
}

const address: Requirement = {
  fields: ["address", "city", "phone", "address_issued_on"],
  papers: [["address_bill"]],
  maxAgeDays: 92,
  source: "Règle de la plateforme : facture de moins de 3 mois",
  words: (kind, isPerson) => ({
    title: ["Adresse et téléphone", "العنوان والهاتف"],
    need: isPerson
      ? [
          "Une facture d’eau, d’électricité, de téléphone ou d’internet de moins de 3 mois, qui porte votre adresse, et un numéro où vous joindre.",
          "فاتورة ماء أو كهرباء أو هاتف أو إنترنت لم تمض عليها 3 أشهر، مكتوب فيها عنوانكم، مع رقم هاتف نتصل بكم عليه.",
        ]
      : [
          "Une facture d’eau, d’électricité, de téléphone ou d’internet de moins de 3 mois, à l’adresse du siège, et un numéro où vous joindre.",
          "فاتورة ماء أو كهرباء أو هاتف أو إنترنت لم تمض عليها 3 أشهر، بعنوان المقر، مع رقم هاتف نتصل بكم عليه.",
        ],
    why:
      kind === "influencer"
        ? [
            "Pour établir vos relevés à la bonne adresse, et vous joindre si un versement pose une question.",
            "حتى تحمل كشوفكم العنوان الصحيح، ونتصل بكم إذا احتاج أداء إلى توضيح.",
          ]
        : [
            "Un vendeur doit avoir une adresse connue. Nous vous appelons seulement si votre dossier pose une question.",
            "يجب أن يكون للبائع عنوان معروف. لا نتصل بكم إلا إذا احتاج ملفكم إلى توضيح.",
          ],
  }),
}

const bank: Requirement = {
  fields: ["account_holder", "rib"],
  papers: [["rib_certificate"]],
  source: "RIB obligatoire sur les virements depuis le démarrage du SIMT (15 septembre 2004)",
  words: (kind, isPerson) => ({
    title: ["Compte bancaire", "الحساب البنكي"],
    need: isPerson
      ? [
          "L’attestation de RIB de votre banque, et les 24 chiffres du RIB. Le compte doit être à votre nom.",
          "شهادة التعريف البنكي (RIB) من بنككم، وأرقام RIB الأربعة والعشرون. ويجب أن يكون الحساب باسمكم.",
        ]
      : [
          "L’attestation de RIB de votre banque, et les 24 chiffres du RIB. Le compte doit être au nom de la société ou de la coopérative.",
          "شهادة التعريف البنكي (RIB) من بنككم، وأرقام RIB الأربعة والعشرون. ويجب أن يكون الحساب باسم الشركة أو التعاونية.",
        ],
    why:
      kind === "influencer"
        ? [
            "C’est sur ce compte que vos commissions seront versées. Le RIB est chiffré et masqué à l’écran ; sa clé est vérifiée pour qu’aucun virement ne se perde.",
            "على هذا الحساب تُؤدى عمولاتكم. رقم RIB مشفّر ومحجوب على الشاشة، ونتحقق من مفتاحه حتى لا يضيع أي تحويل.",
          ]
        : [
            "C’est de ce compte que vous paierez les commissions : il figure dans les fichiers de virement que nous préparons pour votre banque. Le RIB est chiffré et masqué à l’écran.",
            "من هذا الحساب تؤدون العمولات: يظهر في ملفات التحويل التي نعدّها لبنككم. رقم RIB مشفّر ومحجوب على الشاشة.",
          ],
  }),
}

const tradeRegister: Requirement = {
  fields: ["legal_name", "rc_number", "rc_city", "register_issued_on"],
  papers: [["trade_register"]],
  source: "Code de commerce (registre du commerce, modèle J)",
  words: () => ({
    title: ["Registre du commerce", "السجل التجاري"],
    need: [
      "L’extrait du registre du commerce (modèle J), sa date, le numéro et la ville du tribunal.",
      "مستخرج السجل التجاري (النموذج J) وتاريخه، ورقم السجل، ومدينة المحكمة.",
    ],
    why: [
      "Il prouve que l’entreprise existe et dit qui peut l’engager. Le même numéro peut exister dans plusieurs villes : c’est pourquoi la ville est demandée.",
      "يثبت أن المقاولة موجودة ويبيّن من يحق له الالتزام باسمها. والرقم نفسه قد يوجد في عدة مدن، لذلك نطلب المدينة.",
    ],
  }),
}

const cooperativeRegister: Requirement = {
  fields: ["legal_name", "cooperative_number", "cooperative_city", "register_issued_on"],
  papers: [["cooperative_register"]],
  source: "Loi 112-12 relative aux coopératives",
  words: () => ({
    title: ["Registre des coopératives", "سجل التعاونيات"],
    need: [
      "L’extrait du registre local des coopératives, sa date, le numéro et la ville du tribunal.",
      "مستخرج السجل المحلي للتعاونيات وتاريخه، ورقم التسجيل، ومدينة المحكمة.",
    ],
    why: ["Il prouve que la coopérative existe et qu’elle est bien enregistrée.", "يثبت أن التعاونية موجودة ومسجلة."],
  }),
}

const taxWords = (kind: Kind, need: Both): Words => ({
  title: ["Identifiants fiscaux", "التعريفات الضريبية"],
  need,
  why:
    kind === "influencer"
      ? [
          "La retenue à la source et la TVA de vos commissions dépendent de votre situation fiscale. Ces numéros figurent sur vos relevés.",
          "الحجز في المنبع والضريبة على القيمة المضافة المطبقان على عمولاتكم مرتبطان بوضعيتكم الضريبية. وتظهر هذه الأرقام في كشوفكم.",
        ]
      : [
          "Ces numéros figurent sur les factures et sur les relevés des commissions que vous payez.",
          "تظهر هذه الأرقام في الفواتير وفي كشوف العمولات التي تؤدونها.",
        ],
})

const tax: Requirement = {
  fields: ["ice", "if_number", "tp_number", "vat_status"],
  papers: [["tax_certificate"]],
  source: "Code général des impôts, art. 145-III ; décret 2-11-63 (ICE)",
  words: (kind) =>
    taxWords(kind, [
      "Vos numéros d’ICE, d’identifiant fiscal (IF) et de taxe professionnelle (TP), votre situation à la TVA, et l’attestation qui porte ces numéros.",
      "التعريف الموحد للمقاولة (ICE) والتعريف الضريبي (IF) ورقم الرسم المهني (TP)، ووضعيتكم إزاء الضريبة على القيمة المضافة، والشهادة التي تحمل هذه الأرقام.",
    ]),
}

const cooperativeTax: Requirement = {
  ...tax,
  fields: ["ice", "if_number", "tp_number?", "vat_status"],
  papers: [["tax_certificate", "exemption_evidence?"]],
  source: "Code général des impôts, art. 145-III ; décret 2-11-63 (ICE) ; art. 7 (exonération des coopératives)",
  words: (kind) =>
    taxWords(kind, [
      "Vos numéros d’ICE et d’identifiant fiscal (IF), votre situation à la TVA, l’attestation qui porte ces numéros et, si la coopérative est exonérée d’impôt, ce qui le prouve.",
      "التعريف الموحد للمقاولة (ICE) والتعريف الضريبي (IF)، ووضعيتكم إزاء الضريبة على القيمة المضافة، والشهادة التي تحمل هذه الأرقام، وما يثبت الإعفاء إذا كانت التعاونية معفاة من الضريبة.",
    ]),
}

const personalTax: Requirement = {
  fields: ["tax_regime", "if_number?", "ice?", "vat_status?"],
  papers: [["tax_certificate?"]],
  source: "Code général des impôts, art. 45 bis, 73-II et 157-I (retenue à la source)",
  words: () => ({
    title: ["Situation fiscale", "الوضعية الضريبية"],
    need: [
      "Dites-nous si vous avez une inscription aux impôts. Si oui, donnez vos numéros d’IF et d’ICE et l’attestation qui les porte.",
      "أخبرونا هل أنتم مسجلون لدى إدارة الضرائب. إذا كان الجواب نعم، فأعطونا رقمي IF وICE والشهادة التي تحملهما.",
    ],
    why: [
      "La retenue à la source sur vos commissions dépend de cette situation. Tant qu’elle n’est pas connue, vos versements attendent.",
      "الحجز في المنبع على عمولاتكم مرتبط بهذه الوضعية. وما دامت غير معروفة، تبقى أداءاتكم في الانتظار.",
    ],
  }),
}

const regularity: Requirement = {
  fields: ["regularity_issued_on"],
  papers: [["regularity_certificate"]],
  maxAgeDays: 184,
  source: "Code général des impôts, art. 117-V : attestation de moins de 6 mois",
  words: () => ({
    title: ["Régularité fiscale", "الوضعية الجبائية القانونية"],
    need: [
      "L’attestation de régularité fiscale de la Direction générale des impôts, de moins de 6 mois, et sa date.",
      "شهادة الوضعية الجبائية القانونية من المديرية العامة للضرائب، لم تمض عليها 6 أشهر، مع تاريخها.",
    ],
    why: [
      "Elle montre que vos impôts sont à jour. Sa date compte dans le calcul de la retenue sur la TVA.",
      "تبيّن أن وضعيتكم الضريبية سليمة. وتاريخها يدخل في حساب الحجز في المنبع على الضريبة على القيمة المضافة.",
    ],
  }),
}

const autoEntrepreneur: Requirement = {
  fields: ["rnae_number", "activity", "ice", "if_number"],
  papers: [["ae_card"]],
  source: "Régime de l’auto-entrepreneur : ICE, IF et carte du registre national (RNAE)",
  words: (kind) => ({
    title: ["Carte d’auto-entrepreneur", "بطاقة المقاول الذاتي"],
    need: [
      "Votre carte ou attestation d’auto-entrepreneur, son numéro au registre national (RNAE), l’activité inscrite, votre ICE et votre identifiant fiscal (IF).",
      "بطاقة أو شهادة المقاول الذاتي، ورقمها في السجل الوطني (RNAE)، والنشاط المسجل فيها، والتعريف الموحد للمقاولة (ICE)، والتعريف الضريبي (IF).",
    ],
    why:
      kind === "influencer"
        ? [
            "L’impôt sur vos commissions dépend de ce statut, et l’activité inscrite doit couvrir la promotion que vous faites.",
            "الضريبة على عمولاتكم مرتبطة بهذا الوضع، ويجب أن يشمل النشاط المسجل الترويج الذي تقومون به.",
          ]
        : [
            "Elle prouve que votre activité est déclarée. Registre du commerce et taxe professionnelle ne vous sont pas demandés.",
            "تثبت أن نشاطكم مصرح به. ولا نطلب منكم السجل التجاري ولا الرسم المهني.",
          ],
  }),
}

const powers: Requirement = {
  fields: ["signatory_role", "beneficial_owners"],
  papers: [["articles", "mandate?"]],
  source: "Loi 43-05 (identification : forme, dirigeants, pouvoirs, bénéficiaires effectifs)",
  words: () => ({
    title: ["Pouvoirs du signataire", "صلاحيات الموقّع"],
    need: [
      "Les statuts, les noms des personnes qui possèdent ou contrôlent la société et, si le signataire n’en est pas le représentant légal, le pouvoir qu’il a reçu.",
      "النظام الأساسي، وأسماء الأشخاص الذين يملكون الشركة أو يراقبونها، والتفويض الممنوح للموقّع إذا لم يكن ممثلها القانوني.",
    ],
    why: [
      "Pour être sûrs que la personne qui accepte nos conditions a le droit d’engager la société.",
      "حتى نتأكد أن من يقبل شروطنا له الحق في الالتزام باسم الشركة.",
    ],
  }),
}

const boardPowers: Requirement = {
  ...powers,
  fields: ["signatory_role"],
  papers: [["articles", "board_minutes", "mandate?"]],
  source: "Loi 112-12 relative aux coopératives ; loi 43-05 (dirigeants, pouvoirs)",
  words: () => ({
    title: ["Pouvoirs du signataire", "صلاحيات الموقّع"],
    need: [
      "Les statuts, le procès-verbal qui élit le conseil d’administration et, si le signataire n’y figure pas, le pouvoir qu’il a reçu.",
      "النظام الأساسي، ومحضر انتخاب مجلس الإدارة، والتفويض الممنوح للموقّع إذا لم يرد اسمه في المحضر.",
    ],
    why: [
      "Pour être sûrs que la personne qui accepte nos conditions a le droit d’engager la coopérative.",
      "حتى نتأكد أن من يقبل شروطنا له الحق في الالتزام باسم التعاونية.",
    ],
  }),
}

const foreignAddress: Requirement = {
  ...address,
  fields: ["address", "city", "country", "phone", "address_issued_on"],
}

const foreignBank: Requirement = {
  ...bank,
  words: (kind) => ({
    ...bank.words(kind, true),
    need: [
      "Un compte ouvert au Maroc, car tout se règle en dirhams : l’attestation de RIB de la banque, et les 24 chiffres du RIB.",
      "حساب مفتوح في المغرب، لأن كل شيء يُؤدى بالدرهم: شهادة التعريف البنكي (RIB) من البنك، وأرقام RIB الأربعة والعشرون.",
    ],
  }),
}

const foreignRegister: Requirement = {
  fields: ["legal_name", "foreign_register_number", "register_issued_on"],
  papers: [["foreign_register"]],
  source: "Règle de la plateforme : équivalent étranger du registre du commerce",
  words: () => ({
    title: ["Registre de votre pays", "سجل بلدكم"],
    need: [
      "L’extrait du registre où votre activité est inscrite, son numéro et sa date. S’il n’est ni en français, ni en arabe, ni en anglais, joignez une traduction.",
      "مستخرج السجل المسجل فيه نشاطكم، ورقمه وتاريخه. إذا لم يكن بالعربية أو الفرنسية أو الإنجليزية، فأرفقوا ترجمة.",
    ],
    why: [
      "Il prouve que votre activité existe et dit qui peut l’engager.",
      "يثبت أن نشاطكم موجود ويبيّن من يحق له الالتزام باسمه.",
    ],
  }),
}

const foreignTax: Requirement = {
  fields: ["foreign_tax_number"],
  papers: [["tax_residence_certificate"]],
  source: "Code général des impôts, art. 15 et 160 (non-résidents) ; conventions fiscales",
  words: () => ({
    title: ["Résidence fiscale", "الإقامة الضريبية"],
    need: [
      "Votre numéro fiscal et le certificat de résidence fiscale de votre pays.",
      "رقمكم الضريبي وشهادة الإقامة الضريبية في بلدكم.",
    ],
    why: [
      "La retenue des non-résidents peut changer selon la convention entre le Maroc et votre pays : sans ce certificat, elle ne peut pas être appliquée.",
      "قد يتغير الحجز المطبق على غير المقيمين حسب الاتفاقية بين المغرب وبلدكم، ولا يمكن تطبيقها بدون هذه الشهادة.",
    ],
  }),
}

const company = { identity, trade_register: tradeRegister, powers, address, tax, tax_regularity: regularity, bank }
const cooperative = {
  ...{ identity, cooperative_register: cooperativeRegister, powers: boardPowers, address },
  ...{ tax: cooperativeTax, tax_regularity: regularity, bank },
}
const foreign = { identity, address: foreignAddress, foreign_tax: foreignTax, bank: foreignBank }
const autoEntrepreneurFile = { identity, auto_entrepreneur: autoEntrepreneur, address, bank }

const files: Record<Kind, Record<string, Record<string, Requirement>>> = {
  merchant: {
    individual: { identity, trade_register: tradeRegister, address, tax, tax_regularity: regularity, bank },
    auto_entrepreneur: autoEntrepreneurFile,
    company,
    cooperative,
    foreign: { ...foreign, foreign_register: foreignRegister },
  },
  influencer: {
    individual: { identity, address, tax: personalTax, bank },
    auto_entrepreneur: autoEntrepreneurFile,
    company,
    cooperative,
    foreign,
  },
}

function rows() {
  return (Object.keys(files) as Kind[]).flatMap((kind) =>
    Object.entries(files[kind]).flatMap(([legal_form, asked]) => {
      const isPerson = !["company", "cooperative"].includes(legal_form)
      return Object.entries(asked).map(([code, { words, ...requirement }], index) => {
        const { title, need, why } = words(kind, isPerson)
        return {
          ...{ code, account_kind: kind, legal_form, position: index + 1 },
          ...{ title_fr: title[0], title_ar: title[1], need_fr: need[0], need_ar: need[1] },
          ...{ why_fr: why[0], why_ar: why[1], fields: requirement.fields, papers: requirement.papers },
          ...{ max_age_days: requirement.maxAgeDays ?? null, expires: requirement.expires ?? false },
          ...{ source: requirement.source, valid_from: "2026-01-01" },
        }
      })
    }),
  )
}

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- way: which of the requirement's lists of papers the applicant has chosen. dropped_at: the requirement no longer
    -- concerns this file (another legal form, a requirement that ended); its papers stay for the record.
    alter table verification_items add way text, add dropped_at timestamptz;

    insert into verification_requirements (code, account_kind, legal_form, position, title_fr, title_ar, need_fr, need_ar,
        why_fr, why_ar, fields, papers, max_age_days, expires, source, valid_from)
      select code, account_kind, legal_form, position, title_fr, title_ar, need_fr, need_ar,
        why_fr, why_ar, fields, papers, max_age_days, expires, source, valid_from
      from jsonb_populate_recordset(null::verification_requirements, ${sql.lit(JSON.stringify(rows()))}::jsonb);
  `.execute(db)
}
