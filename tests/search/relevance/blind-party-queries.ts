import { type QueryRow, queriesFor } from "./relevance-query.ts"

const programs: QueryRow[] = [
  ["programme argan", "argan-program"],
  ["caftans", "caftan-program"],
  ["برنامج القفطان", "caftan-program"],
  ["zrabi atlas", "rug-program"],
  ["tapis", "rug-program"],
  ["عسل", "honey-program"],
  ["miel ouezzane", "honey-program"],
  ["formation en ligne", "course-program"],
  ["voyages desert", "desert-program"],
  ["techsok", "phone-program"],
  ["هواتف", "phone-program"],
  ["traiteur", "catering-program"],
  ["l'atlas", ["rug-program", "fitness-program"], ["rug-program", "fitness-program"]],
]

const profiles: QueryRow[] = [
  ["salma", "salma"],
  ["سلمى", "salma"],
  ["youssef rabat", "youssef"],
  ["خديجة", "khadija"],
  ["khadija", "khadija"],
  ["maquillage casablanca", "salma"],
  ["سفر مراكش", "omar"],
  ["zaineb", "zineb"],
  ["gaming", "anas"],
  ["كتب وجدة", "nadia"],
  ["maman agadir", "imane"],
  ["influenceuse hijab", "zineb"],
  ["voitures", "mehdi"],
  ["فيتنس طنجة", "hind"],
]

/** Written before the engine was asked any of them. */
export const blindPartyQueries = {
  programs: queriesFor("program", programs),
  profiles: queriesFor("profile", profiles),
}
