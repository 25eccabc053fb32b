import { type QueryRow, queriesFor } from "./relevance-query.ts"

// Elisions, plurals and feminines, words in another order, a category beside a brand.
const french: QueryRow[] = [
  ["l'eau de rose", "rose-water"],
  ["savons noirs", "black-soap"],
  ["gants de gommage", "kessa"],
  ["huiles d'olives extra vierges", "olive-oil"],
  ["sacs à dos", "backpack"],
  ["bagues en argent", "silver-ring"],
  ["bijoux d'argent", "silver-ring"],
  ["tapis berberes colores", "boucherouite", ["boucherouite", "berber-rug"]],
  ["lampe en laiton", "lantern"],
  ["thé à la menthe", "mint-tea"],
  ["jean homme", "denim"],
  ["t shirt coton", "tshirt"],
  ["robot aspirateur", "vacuum"],
  ["mixeur 1000w", "blender"],
  ["excursion merzouga 3 jours", "desert-trip"],
  ["gandouras", "gandoura"],
  ["jabador garçon", "jabador"],
  ["recettes ramadan", "recipe-book"],
  ["protection solaire", "sunscreen"],
  ["chaussures cuir homme", "babouches-men"],
  ["lissage cheveux", "hair-salon"],
  ["telephone samsung", "smartphone"],
  ["samsung a16 coque", ["smartphone", "phone-case"]],
  ["cadeau hammam", "hammam-set"],
]

// Prefixed particles, Arabic-Indic digits, broken plurals, forms of alef, ya and ta marbuta.
const arabic: QueryRow[] = [
  ["شامبو للشعر", "argan-shampoo"],
  ["بالقطن", ["tshirt", "gandoura"]],
  ["وعسل الزعتر", "honey-thyme"],
  ["زرابي", ["berber-rug", "boucherouite"], ["berber-rug", "boucherouite"]],
  ["سجاجيد الصلاة", "prayer-rug"],
  ["خواتم", "silver-ring"],
  ["عطر ١٠٠ مل", "oud-perfume"],
  ["زيت زيتون ١ لتر", "olive-oil"],
  ["صندل نسائي", "sandals"],
  ["الحقائب الجلدية", "handbag"],
  ["مكنسة كهربائية", "vacuum"],
  ["خلاط", "blender"],
  ["قلايه هوائيه", "air-fryer"],
  ["تين شوكي", "prickly-pear"],
  ["النيلة", "nila"],
  ["اقراط", "earrings"],
  ["سماعة بلوتوث", "earbuds"],
  ["سترة ديال الجلد", "leather-jacket"],
  ["شربيل", "babouches-women"],
  ["تكوين مونتاج", "darija-course"],
  ["فانوس", "lantern"],
  ["لوز", "amlou"],
  ["بطاريه خارجيه", "powerbank"],
  ["تصوير المنتوجات", "photo-shoot"],
  ["والعنبر", "oud-perfume"],
  ["الكسكس", "couscoussier"],
]

const arabizi: QueryRow[] = [
  ["zit zitoun", "olive-oil"],
  ["saboun beldi", "black-soap"],
  ["9ftan", "caftan"],
  ["jellaba", ["djellaba-men", "djellaba-women"]],
  ["7enna", "henna"],
  ["tmar majhoul", "dates"],
  ["za3fran", "saffron"],
  ["sma3at", "earbuds"],
  ["zerbiya", ["berber-rug", "boucherouite"]],
  ["ghasoul", "ghassoul"],
  ["takchita 3ers", "takchita"],
  ["3oud", "oud-perfume"],
  ["sbardila", "sneakers"],
  ["7mmam", ["hammam-set", "kessa"]],
]

const misspelt: QueryRow[] = [
  ["chauseure runing", "running-shoes"],
  ["cocote minute", "pressure-cooker"],
  ["pouf en quir", "pouf"],
  ["parfun oude", "oud-perfume"],
  ["smasung", "smartphone"],
  ["couscousier", "couscoussier"],
  ["alteres", "dumbbells"],
  ["lanterene", "lantern"],
  ["boucles doreilles", "earrings"],
  ["hiule olive", "olive-oil"],
  ["حفضات", "diapers"],
  ["زربيه امازغية", "berber-rug"],
  ["طاجن", "tagine"],
  ["شمبو", "argan-shampoo"],
  ["تكشطة", "takchita"],
]

const mixed: QueryRow[] = [
  ["coque آيفون", "phone-case"],
  ["حذاء running", "running-shoes"],
  ["crème للوجه", "rose-cream"],
  ["tapis صلاة", "prayer-rug"],
  ["سروال jean", "denim"],
  ["robe صيفية", "summer-dress"],
  ["blender كهربائي", "blender"],
  ["bluetooth سماعات", "earbuds"],
]

/** Written before the engine was asked any of them. */
export const blindProductQueries = {
  french: queriesFor("product", french),
  arabic: queriesFor("product", arabic),
  arabizi: queriesFor("product", arabizi),
  misspelt: queriesFor("product", misspelt),
  mixed: queriesFor("product", mixed),
}
