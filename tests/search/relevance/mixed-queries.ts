import { type QueryRow, queriesFor } from "./relevance-query.ts"

const misspelt: QueryRow[] = [
  ["huil dargan", ["argan-oil", "argan-food"]],
  ["chausures", ["running-shoes"]],
  ["babouche homm", "babouches-men"],
  ["ecuteurs", "earbuds"],
  ["djelaba", ["djellaba-men", "djellaba-women"], ["djellaba-men", "djellaba-women"]],
  ["caftant", "caftan"],
  ["parfun", "oud-perfume"],
  ["tajin", "tagine"],
  ["safrant", "saffron"],
  ["aspirateure", "vacuum"],
  ["pousette", "stroller"],
  ["gasoul", "ghassoul"],
  ["shampoin", "argan-shampoo"],
  ["قفطاان", "caftan"],
  ["زعفرن", "saffron"],
  ["سماعت لاسلكيه", "earbuds"],
  ["جلابه", ["djellaba-men", "djellaba-women"]],
]

const mixed: QueryRow[] = [
  ["huile أركان", ["argan-oil", "argan-food"]],
  ["قفطان velours", "caftan"],
  ["iphone غلاف", "phone-case"],
  ["هاتف samsung", "smartphone"],
  ["savon بلدي", "black-soap"],
  ["zit argan", ["argan-oil", "argan-food"]],
  ["3sel", ["honey-thyme", "honey-euphorbia"]],
  ["ring light", "ring-light"],
  ["spf50", "sunscreen"],
  ["galaxy a16", "smartphone"],
  ["zelij", "zellige-table"],
  ["zarbia", ["berber-rug", "boucherouite"]],
  ["belgha", "babouches-men"],
  ["hijeb", "hijab"],
  ["atay", ["mint-tea", "tea-set"], ["mint-tea", "tea-set"]],
]

const whileTyping: QueryRow[] = [
  ["caf", "caftan"],
  ["écout", "earbuds"],
  ["huile d'ar", ["argan-oil", "argan-food"]],
  ["djel", ["djellaba-men", "djellaba-women"]],
  ["قفط", "caftan"],
  ["زيت الأر", ["argan-oil", "argan-food", "argan-soap"]],
]

/** Written before the engine was tuned: what people of Morocco type, and what they mean by it. */
export const misspeltQueries = queriesFor("product", misspelt)
export const mixedQueries = queriesFor("product", mixed)
export const unfinishedQueries = queriesFor("product", whileTyping)
