/** A counted noun in its four forms; all of ours are masculine, which makes the numbers from three to ten feminine. */
export type CountedNoun = { one: string; two: string; plural: string; accusative: string }

const units = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
const tens = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
const hundreds = [
  ...["", "مائة", "مائتان", "ثلاثمائة", "أربعمائة"],
  ...["خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"],
]
const scales: { value: bigint; noun: CountedNoun }[] = [
  { value: 1_000_000_000n, noun: { one: "مليار", two: "ملياران", plural: "ملايير", accusative: "مليارا" } },
  { value: 1_000_000n, noun: { one: "مليون", two: "مليونان", plural: "ملايين", accusative: "مليونا" } },
  { value: 1000n, noun: { one: "ألف", two: "ألفان", plural: "آلاف", accusative: "ألفا" } },
]

/** A whole number of something in Arabic words, in the nominative; the noun's form is the one that the last number asks for. */
export function arabicCount(value: bigint, noun: CountedNoun): string {
  if (value === 0n) return `صفر ${noun.one}`
  const parts: string[] = []
  let rest = value
  for (const scale of scales) {
    const count = rest / scale.value
    rest %= scale.value
    if (count === 0n) continue
    // Nothing but the noun follows: the thousands are bound to it and lose their own endings.
    const isBound = rest === 0n
    parts.push(counted(Number(count), isBound ? bound(scale.noun) : scale.noun, true))
  }
  if (rest === 0n) return `${parts.join(" و")} ${noun.one}`
  return [...parts, counted(Number(rest), noun, parts.length > 0)].join(" و")
}

/** One to 999 of something; `isBare` for the one and the two that a number before already announces. */
function counted(value: number, noun: CountedNoun, isBare: boolean): string {
  if (value === 1) return isBare ? noun.one : `${noun.one} واحد`
  if (value === 2) return noun.two
  const [hundred, rest] = [Math.floor(value / 100), value % 100]
  if (rest === 0) return `${hundred === 2 ? "مائتا" : hundreds[hundred]} ${noun.one}`
  // « A hundred thousand and a thousand »: without the first noun it could be heard as eleven hundred.
  if (rest <= 2) return `${counted(value - rest, noun, isBare)} و${counted(rest, noun, true)}`
  const before = hundred === 0 ? "" : `${hundreds[hundred]} و`
  return `${before}${belowHundred(rest)} ${rest <= 10 ? noun.plural : noun.accusative}`
}

function belowHundred(value: number): string {
  if (value <= 10) return units[value] ?? ""
  const unit = value % 10
  if (value < 20) return `${teen(unit)} عشر`
  const ten = tens[Math.floor(value / 10)]
  return unit === 0 ? `${ten}` : `${units[unit]} و${ten}`
}

function teen(unit: number): string {
  return unit === 1 ? "أحد" : unit === 2 ? "اثنا" : (units[unit] ?? "")
}

function bound(noun: CountedNoun): CountedNoun {
  return { ...noun, two: noun.two.slice(0, -1), accusative: noun.accusative.slice(0, -1) }
}
