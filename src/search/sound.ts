const latin: [RegExp, string][] = [
  [/dj/g, "j"],
  [/gh/g, "G"],
  [/kh|5/g, "X"],
  [/[cs]h/g, "S"],
  [/3/g, "E"],
  [/7/g, "h"],
  [/[gq9c]/g, "k"],
  [/p/g, "b"],
  [/v/g, "f"],
  [/[aeiouyw02468]/g, ""],
]
const arabicConsonants: Record<string, string> = {
  ...{ ب: "b", ت: "t", ث: "t", ج: "j", ح: "h", خ: "X", د: "d", ذ: "d", ر: "r", ز: "z", س: "s", ش: "S", ص: "s", ض: "d" },
  ...{ ط: "t", ظ: "d", ع: "E", غ: "G", ف: "f", ق: "k", ك: "k", ل: "l", م: "m", ن: "n", ه: "h" },
}

/** The consonants of a folded word, alike whether Darija is written in Arabic letters or in those of a phone: زربية and zarbia. */
export function soundOf(folded: string): string {
  const isArabic = /\p{Script=Arabic}/u.test(folded)
  const consonants = isArabic
    ? ofArabic(folded)
    : latin.reduce((text, [sign, sound]) => text.replace(sign, sound), folded)
  return consonants.replace(/(.)\1+/g, "$1")
}

function ofArabic(folded: string): string {
  const withoutEnding = folded.replace(/ه$/u, "")
  return [...withoutEnding].map((letter) => arabicConsonants[letter] ?? "").join("")
}
