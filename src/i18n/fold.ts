const variants: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ة: "ه",
  ک: "ك",
  ـ: "",
}

const variant = new RegExp(`[${Object.keys(variants).join("")}]`, "gu")

/** The one folding of text that is searched or compared: two spellings that a reader takes for the same word become equal. */
export function fold(text: string): string {
  return latinDigits(text)
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(variant, (letter) => variants[letter] ?? letter)
    .replace(/\s+/gu, " ")
    .trim()
}

/** Arabic-Indic and Persian digits as 0 to 9. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
