import { randomCode } from "#src/crypto/random-code.ts"
import { fold } from "./fold.ts"

const latin: Record<string, string> = {
  ا: "a",
  أ: "a",
  إ: "i",
  آ: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "ch",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  گ: "g",
  ڭ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "ou",
  ي: "i",
}

/** A name as the last part of an address: Latin letters, which are copied whole from any screen, and a short random end. */
export function slugOf(name: string): string {
  const words = latinWords(name)
  const end = randomCode(5).toLowerCase()
  return words ? `${words}-${end}` : end
}

/** A name in Latin letters, its words joined by dashes. */
export function latinWords(name: string): string {
  return fold(name)
    .replace(/\p{Script=Arabic}/gu, (letter) => latin[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-+|-+$/g, "")
}
