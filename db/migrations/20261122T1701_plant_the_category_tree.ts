import { type Kysely, sql } from "kysely"

type Leaf = [id: string, fr: string, ar: string, needsReview?: true]
type Root = [id: string, fr: string, ar: string, leaves: Leaf[]]

const beauty: Root = [
  ...(["beaute", "Beauté et soins", "الجمال والعناية"] as const),
  [
    ["visage", "Soins du visage", "العناية بالوجه"],
    ["beaute-corps", "Soins du corps", "العناية بالجسم"],
    ["cheveux", "Cheveux", "العناية بالشعر"],
    ["hammam", "Hammam et bain", "الحمام التقليدي"],
    ["maquillage", "Maquillage", "المكياج"],
    ["parfums", "Parfums", "العطور"],
    ["complements", "Compléments alimentaires", "المكملات الغذائية", true],
  ],
]
const fashion: Root = [
  ...(["mode", "Mode", "الأزياء"] as const),
  [
    ["robes", "Robes et caftans", "الفساتين والقفاطين"],
    ["djellabas", "Djellabas et gandouras", "الجلابيب والقنادر"],
    ["foulards", "Foulards et hijabs", "الحجاب والأوشحة"],
    ["vestes", "Vêtements", "الملابس"],
    ["chaussures", "Chaussures et babouches", "الأحذية والبلاغي"],
    ["sacs", "Sacs et maroquinerie", "الحقائب والمنتوجات الجلدية"],
    ["bijoux", "Bijoux et montres", "المجوهرات والساعات"],
  ],
]
const home: Root = [
  ...(["maison", "Maison", "المنزل"] as const),
  [
    ["tapis", "Tapis", "الزرابي"],
    ["decoration", "Décoration et artisanat", "الديكور والصناعة التقليدية"],
    ["cuisine", "Cuisine et table", "المطبخ والمائدة"],
    ["electromenager", "Électroménager", "الأجهزة المنزلية"],
    ["linge", "Linge de maison", "مفروشات المنزل"],
    ["jardin", "Jardin et plantes", "الحديقة والنباتات"],
  ],
]
const food: Root = [
  ...(["alimentation", "Alimentation", "المواد الغذائية"] as const),
  [
    ["epicerie", "Terroir et épicerie", "المنتوجات المجالية والبقالة"],
    ["patisserie", "Pâtisserie et gâteaux", "الحلويات"],
    ["boissons", "Thés et boissons", "الشاي والمشروبات"],
  ],
]
const tech: Root = [
  ...(["technologie", "Technologie", "التكنولوجيا"] as const),
  [
    ["telephones", "Téléphones et accessoires", "الهواتف ولوازمها"],
    ["informatique", "Informatique", "المعلوميات"],
    ["photo", "Photo et vidéo", "التصوير والفيديو"],
    ["jeux-video", "Jeux vidéo", "ألعاب الفيديو"],
  ],
]
const family: Root = [
  ...(["famille", "Enfants et loisirs", "الأطفال والترفيه"] as const),
  [
    ["enfants", "Bébés et enfants", "الرضع والأطفال", true],
    ["jouets", "Jeux et jouets", "الألعاب"],
    ["livres", "Livres et papeterie", "الكتب والقرطاسية"],
    ["sport", "Sport et fitness", "الرياضة واللياقة"],
    ["auto", "Auto et moto", "السيارات والدراجات"],
  ],
]
const services: Root = [
  ...(["services", "Services", "الخدمات"] as const),
  [
    ["bien-etre", "Beauté et bien-être à domicile", "الجمال والاسترخاء في المنزل"],
    ["voyages", "Voyages et excursions", "الأسفار والرحلات"],
    ["restauration", "Restaurants et traiteurs", "المطاعم وممونو الحفلات"],
    ["evenements", "Mariages et événements", "الأعراس والمناسبات"],
    ["services-pro", "Services aux entreprises", "خدمات للمقاولات"],
    ["formations", "Formations et contenus", "التكوينات والمحتويات"],
    ["sante", "Santé", "الصحة", true],
  ],
]

const roots = [beauty, fashion, home, food, tech, family, services]

export async function up(db: Kysely<unknown>) {
  for (const [place, [id, fr, ar, leaves]] of roots.entries()) {
    await insert(db, { id, parent: null, fr, ar, place, needsReview: false })
    for (const [leafPlace, [leafId, leafFr, leafAr, needsReview = false]] of leaves.entries())
      await insert(db, { id: leafId, parent: id, fr: leafFr, ar: leafAr, place: leafPlace, needsReview })
  }
}

type Row = { id: string; parent: string | null; fr: string; ar: string; place: number; needsReview: boolean }

async function insert(db: Kysely<unknown>, { id, parent, fr, ar, place, needsReview }: Row) {
  await sql`insert into categories (id, parent_id, name_fr, name_ar, position, needs_review)
    values (${id}, ${parent}, ${fr}, ${ar}, ${place}, ${needsReview})`.execute(db)
}
