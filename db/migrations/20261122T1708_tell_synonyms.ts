import { type Kysely, sql } from "kysely"

/** What one shopper calls so, and another otherwise: French, Arabic, Darija in either script, plurals that no rule makes. */
const groups = [
  ["argan", "أركان", "ارغان"],
  ["huile", "زيت", "zit", "zite"],
  ["miel", "عسل", "3sel", "asel", "assal"],
  ["thé", "أتاي", "شاي", "atay"],
  ["tapis", "زربية", "zarbia", "زرابي"],
  ["henné", "حناء", "حنة", "حنا", "henna"],
  ["robe", "فستان", "فساتين", "كسوة"],
  ["chaussures", "حذاء", "أحذية", "صباط", "sebbat"],
  ["chaussures", "basket", "baskets", "سبرديلة", "espadrille"],
  ["course", "running", "جري"],
  ["babouches", "بلغة", "belgha", "balgha"],
  ["djellaba", "جلابة", "جلابية", "جلابيات", "jellaba", "جلالب"],
  ["caftan", "قفطان", "قفاطن", "keftan"],
  ["foulard", "hijab", "حجاب", "شال", "voile"],
  ["sac", "حقيبة", "حقائب", "صاك"],
  ["montre", "ساعة", "ساعات", "مكانة", "magana"],
  ["bague", "خاتم", "خواتم"],
  ["collier", "قلادة", "سلسلة"],
  ["parfum", "عطر", "عطور", "ريحة"],
  ["savon", "صابون", "saboun"],
  ["téléphone", "smartphone", "هاتف", "هواتف", "tilifoun", "portable"],
  ["écouteurs", "سماعات", "kit", "casque"],
  ["bébé", "رضيع", "أطفال", "enfant"],
  ["cuisine", "طبخ", "مطبخ", "koujina"],
  ["zellige", "زليج", "zelij", "zellij"],
  ["tajine", "طاجين", "طواجن", "tagine"],
  ["couscous", "كسكس", "كسكسو", "seksou"],
  ["dattes", "تمر", "تمور", "tmar"],
  ["safran", "زعفران", "za3fran"],
  ["crème", "كريم", "كريمة", "krim"],
  ["cheveux", "شعر"],
  ["visage", "وجه"],
  ["femme", "نسائي", "نسائية", "للنساء", "women"],
  ["homme", "رجالي", "رجالية", "للرجال", "men"],
  ["mariage", "عرس", "زفاف", "3ers"],
  ["cadeau", "هدية", "هدايا", "kado"],
  ["pas cher", "رخيص", "promo"],
]

export async function up(db: Kysely<unknown>) {
  for (const words of groups) await sql`insert into search_synonyms (words) values (${words})`.execute(db)
}
