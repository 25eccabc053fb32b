const small = [
  ..."zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(" "),
  ...["dix-sept", "dix-huit", "dix-neuf"],
]
const tens = [
  "",
  "",
  "vingt",
  "trente",
  "quarante",
  "cinquante",
  "soixante",
  "soixante",
  "quatre-vingt",
  "quatre-vingt",
]
const scales = [
  [1_000_000_000_000n, "billion"],
  [1_000_000_000n, "milliard"],
  [1_000_000n, "million"],
] as const

/** A whole number in French words, in the spelling of before 1990 that banks and notaries keep. */
export function frenchNumber(value: bigint): string {
  if (value === 0n) return word(0)
  const parts: string[] = []
  let rest = value
  for (const [scale, name] of scales) {
    const count = rest / scale
    rest %= scale
    // A noun: what counts it agrees (« deux cents millions »), and so does it.
    if (count > 0n) parts.push(`${frenchNumber(count)} ${name}${count > 1n ? "s" : ""}`)
  }
  const thousands = Number(rest / 1000n)
  if (thousands > 0) parts.push(thousands === 1 ? "mille" : `${belowThousand(thousands, true)} mille`)
  const ones = Number(rest % 1000n)
  if (ones > 0) parts.push(belowThousand(ones, false))
  return parts.join(" ")
}

/** Whether a noun after it takes « de »: « un million de dirhams », but « un million cent dirhams ». */
export function endsInNoun(value: bigint): boolean {
  return value >= 1_000_000n && value % 1_000_000n === 0n
}

/** « vingt » and « cent » take no s when a numeral follows. */
function belowThousand(value: number, isFollowed: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  if (hundreds === 0) return belowHundred(rest, isFollowed)
  const cents = hundreds === 1 ? "cent" : `${word(hundreds)} cent${rest === 0 && !isFollowed ? "s" : ""}`
  return rest === 0 ? cents : `${cents} ${belowHundred(rest, isFollowed)}`
}

function belowHundred(value: number, isFollowed: boolean): string {
  if (value < 20) return word(value)
  const ten = Math.floor(value / 10)
  const isDoubled = ten === 7 || ten === 9
  const unit = (value % 10) + (isDoubled ? 10 : 0)
  const name = tens[ten] ?? ""
  if (unit === 0) return ten === 8 && !isFollowed ? `${name}s` : name
  const isJoined = (unit === 1 || unit === 11) && ten < 8
  return isJoined ? `${name} et ${word(unit)}` : `${name}-${word(unit)}`
}

function word(value: number): string {
  return small[value] ?? ""
}
