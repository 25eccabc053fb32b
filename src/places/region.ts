/** The twelve regions of Morocco, each with its cities as they are written in both languages. */
export const regions = {
  "casablanca-settat": {
    fr: "Casablanca-Settat",
    ar: "الدار البيضاء-سطات",
    cities: [
      ["Casablanca", "الدار البيضاء"],
      ["Mohammedia", "المحمدية"],
      ["El Jadida", "الجديدة"],
      ["Settat", "سطات"],
      ["Berrechid", "برشيد"],
      ["Benslimane", "بنسليمان"],
    ],
  },
  "rabat-sale-kenitra": {
    fr: "Rabat-Salé-Kénitra",
    ar: "الرباط-سلا-القنيطرة",
    cities: [
      ["Rabat", "الرباط"],
      ["Salé", "سلا"],
      ["Kénitra", "القنيطرة"],
      ["Témara", "تمارة"],
      ["Khémisset", "الخميسات"],
      ["Skhirat", "الصخيرات"],
    ],
  },
  "marrakech-safi": {
    fr: "Marrakech-Safi",
    ar: "مراكش-آسفي",
    cities: [
      ["Marrakech", "مراكش"],
      ["Safi", "آسفي"],
      ["Essaouira", "الصويرة"],
      ["El Kelâa des Sraghna", "قلعة السراغنة"],
    ],
  },
  "fes-meknes": {
    fr: "Fès-Meknès",
    ar: "فاس-مكناس",
    cities: [
      ["Fès", "فاس"],
      ["Meknès", "مكناس"],
      ["Taza", "تازة"],
      ["Sefrou", "صفرو"],
      ["Ifrane", "إفران"],
    ],
  },
  "tanger-tetouan-al-hoceima": {
    fr: "Tanger-Tétouan-Al Hoceïma",
    ar: "طنجة-تطوان-الحسيمة",
    cities: [
      ["Tanger", "طنجة"],
      ["Tétouan", "تطوان"],
      ["Al Hoceïma", "الحسيمة"],
      ["Larache", "العرائش"],
      ["Chefchaouen", "شفشاون"],
      ["Ouezzane", "وزان"],
    ],
  },
  "souss-massa": {
    fr: "Souss-Massa",
    ar: "سوس-ماسة",
    cities: [
      ["Agadir", "أكادير"],
      ["Inezgane", "إنزكان"],
      ["Taroudant", "تارودانت"],
      ["Tiznit", "تيزنيت"],
      ["Taliouine", "تاليوين"],
    ],
  },
  oriental: {
    fr: "L’Oriental",
    ar: "الشرق",
    cities: [
      ["Oujda", "وجدة"],
      ["Nador", "الناظور"],
      ["Berkane", "بركان"],
      ["Taourirt", "تاوريرت"],
    ],
  },
  "beni-mellal-khenifra": {
    fr: "Béni Mellal-Khénifra",
    ar: "بني ملال-خنيفرة",
    cities: [
      ["Béni Mellal", "بني ملال"],
      ["Khouribga", "خريبكة"],
      ["Khénifra", "خنيفرة"],
      ["Fquih Ben Salah", "الفقيه بن صالح"],
    ],
  },
  "draa-tafilalet": {
    fr: "Drâa-Tafilalet",
    ar: "درعة-تافيلالت",
    cities: [
      ["Errachidia", "الرشيدية"],
      ["Ouarzazate", "ورزازات"],
      ["Zagora", "زاكورة"],
      ["Tinghir", "تنغير"],
      ["Midelt", "ميدلت"],
    ],
  },
  "guelmim-oued-noun": {
    fr: "Guelmim-Oued Noun",
    ar: "كلميم-واد نون",
    cities: [
      ["Guelmim", "كلميم"],
      ["Tan-Tan", "طانطان"],
      ["Sidi Ifni", "سيدي إفني"],
    ],
  },
  "laayoune-sakia-el-hamra": {
    fr: "Laâyoune-Sakia El Hamra",
    ar: "العيون-الساقية الحمراء",
    cities: [
      ["Laâyoune", "العيون"],
      ["Smara", "السمارة"],
      ["Boujdour", "بوجدور"],
    ],
  },
  "dakhla-oued-ed-dahab": { fr: "Dakhla-Oued Ed-Dahab", ar: "الداخلة-وادي الذهب", cities: [["Dakhla", "الداخلة"]] },
} as const

export type RegionId = keyof typeof regions
