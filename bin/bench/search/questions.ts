import type { SearchQuestion, Sort } from "#src/search/search-question.ts"
import type { Facet, FacetName, ThingKind } from "#src/search/thing.ts"
import { dice, oneOf } from "./dice.ts"
import { goods, places, qualities } from "./words.ts"

type Roll = (sides: number) => number

// As logs of shops tell: most texts are two or three words, a fifth is misspelt, many are still being typed.
const kinds: [times: number, text: (roll: Roll) => string][] = [
  [20, (roll) => oneOf(goods, roll)[1]],
  [15, (roll) => oneOf(goods, roll)[2]],
  [10, (roll) => `${firstWord(oneOf(goods, roll)[1])} ${oneOf(qualities, roll)[0]}`],
  [8, (roll) => `${firstWord(oneOf(goods, roll)[2])} ${oneOf(qualities, roll)[1]}`],
  [5, (roll) => `${firstWord(oneOf(goods, roll)[1])} ${oneOf(places, roll)[1]}`],
  [7, (roll) => `${firstWord(oneOf(goods, roll)[1])} ${oneOf(goods, roll)[2].split(" ")[0]}`],
  [10, (roll) => oneOf(goods, roll)[1].slice(0, 3 + roll(4))],
  [8, (roll) => misspelt(oneOf(goods, roll)[1], roll)],
  [5, (roll) => misspelt(oneOf(goods, roll)[2], roll)],
  [4, (roll) => oneOf(["zarbia", "3sel", "belgha", "zit zitoun", "za3fran", "saboun beldi", "qeftan"], roll)],
  [8, () => ""],
]
const drawn = kinds.flatMap(([times, text]) => Array.from({ length: times }, () => text))

function firstWord(text: string): string {
  return text.split(" ")[0] ?? text
}

/** One letter lost, doubled, or changed with its neighbour. */
function misspelt(text: string, roll: Roll): string {
  const at = 1 + roll(Math.max(1, text.length - 2))
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  return oneOf(
    [before + after, before + letter + letter + after, before + after.charAt(0) + letter + after.slice(1)],
    roll,
  )
}

function chosenBy(roll: Roll): Map<FacetName, Facet[]> {
  const chosen = new Map<FacetName, Facet[]>()
  if (roll(10) < 3) chosen.set("category", [`category:${oneOf(goods, roll)[0]}`])
  if (roll(10) < 2) chosen.set("region", [`region:${oneOf(places, roll)[0]}`])
  if (roll(10) < 1) chosen.set("price", ["price:0-100", "price:100-250"])
  return chosen
}

/** The question of that number: the same in every run. */
export function questionOf(number: number): SearchQuestion {
  const roll = dice(number * 15_485_863 + 11)
  const kind: ThingKind = roll(10) < 8 ? "product" : "profile"
  const sort: Sort = roll(10) < 8 ? "best" : oneOf(["newest", "cheapest", "rating"] as const, roll)
  const page = roll(10) < 9 ? 1 : 2 + roll(3)
  return { text: oneOf(drawn, roll)(roll), kinds: [kind], chosen: chosenBy(roll), sort, page }
}
