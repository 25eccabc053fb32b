import type { ThingToFind } from "./thing-to-find.ts"

type Row = [id: string, fr: string, ar: string, more: { labels: string[]; fr: string; ar: string }]

const programs: Row[] = [
  [
    ...(["argan-program", "Programme Coopérative Tamounte", "برنامج تعاونية تامونت"] as const),
    { labels: ["beaute-corps"], fr: "Huile d’argan bio d’Essaouira.", ar: "زيت أركان بيو من الصويرة." },
  ],
  [
    ...(["caftan-program", "Ambassadrices de la Maison du Caftan", "سفيرات دار القفطان"] as const),
    { labels: ["robes"], fr: "Caftans et takchitas cousus à Fès.", ar: "قفاطين وتكاشط مخيطة بفاس." },
  ],
  [
    ...(["phone-program", "TechSouk Affiliation", "تيك سوق"] as const),
    { labels: ["telephones"], fr: "Téléphones, écouteurs et accessoires.", ar: "هواتف وسماعات ولوازمها." },
  ],
  [
    ...(["desert-program", "Voyages du désert", "رحلات الصحراء"] as const),
    { labels: ["voyages"], fr: "Bivouacs et excursions à Merzouga.", ar: "مخيمات ورحلات إلى مرزوكة." },
  ],
  [
    ...(["rug-program", "Les tapis de l’Atlas", "زرابي الأطلس"] as const),
    { labels: ["tapis"], fr: "Tissés par les femmes de Taznakht.", ar: "من نسج نساء تازناخت." },
  ],
  [
    ...(["fitness-program", "Atlas Fit", "أطلس فيت"] as const),
    { labels: ["sport"], fr: "Protéines et matériel de musculation.", ar: "بروتينات ومعدات كمال الأجسام." },
  ],
  [
    ...(["honey-program", "Miels de Ouezzane", "عسل وزان"] as const),
    { labels: ["epicerie"], fr: "Miels de thym et d’euphorbe.", ar: "عسل الزعتر والدغموس." },
  ],
  [
    ...(["course-program", "Académie Darija Digital", "أكاديمية الدارجة الرقمية"] as const),
    { labels: ["formations"], fr: "Formations en ligne au métier de créateur.", ar: "تكوينات عن بعد لصناع المحتوى." },
  ],
  [
    ...(["catering-program", "Dar Zitoun, traiteur", "دار الزيتون ممون الحفلات"] as const),
    { labels: ["restauration"], fr: "Mariages et réceptions à Meknès.", ar: "أعراس وحفلات بمكناس." },
  ],
]

const profiles: Row[] = [
  [
    ...(["salma", "Salma Beauty", "سلمى بيوتي"] as const),
    {
      labels: ["maquillage", "Casablanca", "الدار البيضاء"],
      fr: "Mes essais de maquillage.",
      ar: "تجاربي مع المكياج.",
    },
  ],
  [
    ...(["youssef", "Youssef Tech", "يوسف تيك"] as const),
    { labels: ["telephones", "Rabat", "الرباط"], fr: "Je teste vos téléphones.", ar: "أجرب هواتفكم." },
  ],
  [
    ...(["khadija", "La cuisine de Khadija", "مطبخ خديجة"] as const),
    { labels: ["cuisine", "Fès", "فاس"], fr: "Recettes de famille.", ar: "وصفات العائلة." },
  ],
  [
    ...(["omar", "Omar le voyageur", "عمر الرحالة"] as const),
    { labels: ["voyages", "Marrakech", "مراكش"], fr: "Le Maroc en fourgon.", ar: "سفر عبر المغرب." },
  ],
  [
    ...(["hind", "Hind Fit", "هند فيتنس"] as const),
    { labels: ["sport", "Tanger", "طنجة"], fr: "Dix minutes par jour.", ar: "عشر دقائق كل يوم." },
  ],
  [
    ...(["imane", "Imane, maman de trois", "إيمان أم لثلاثة"] as const),
    { labels: ["enfants", "Agadir", "أكادير"], fr: "Bons plans pour les mamans.", ar: "نصائح للأمهات." },
  ],
  [
    ...(["anas", "Anas Gaming", "أنس كيمينغ"] as const),
    { labels: ["jeux-video", "Tanger", "طنجة"], fr: "Parties en direct.", ar: "بث مباشر." },
  ],
  [
    ...(["zineb", "Zineb Style", "زينب ستايل"] as const),
    { labels: ["foulards", "Rabat", "الرباط"], fr: "Idées de tenues avec hijab.", ar: "أفكار للحجاب." },
  ],
  [
    ...(["nadia", "Nadia lit", "نادية تقرأ"] as const),
    { labels: ["livres", "Oujda", "وجدة"], fr: "Un livre par semaine.", ar: "كتاب كل أسبوع." },
  ],
  [
    ...(["mehdi", "Mehdi Auto", "مهدي أوطو"] as const),
    { labels: ["auto", "Casablanca", "الدار البيضاء"], fr: "Essais de voitures d’occasion.", ar: "تجارب السيارات." },
  ],
]

const told = (kind: "program" | "profile", rows: Row[]): ThingToFind[] =>
  rows.map(([id, nameFr, nameAr, { labels, fr, ar }]) => {
    const [category = null, ...others] = labels
    return { ...{ id, kind, category, nameFr, nameAr, labels: others }, descriptionFr: fr, descriptionAr: ar }
  })

/** Programs and profiles that the relevance set searches in. */
export const parties: ThingToFind[] = [...told("program", programs), ...told("profile", profiles)]
