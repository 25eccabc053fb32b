/** What the fonts of papers can draw: Latin, Arabic, the marks between them, and the invisible ones of direction. */
const undrawable =
  /[^\n\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u060c\u061b\u061f\u0621-\u063a\u0640-\u0655\u0660-\u066c\u0670\u0671\u067e\u0686\u0698\u06a4\u06a9\u06ad\u06af\u06c1\u06cc\u06d2\u06f0-\u06f9\u200e\u200f\u2010\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u202f\u2030\u2039\u203a\u2066-\u2069\u20ac\u2122\u2212]/gu

/** A text with « ? » for what no font of ours has: one sign of somebody's name must not lose a paper. The XML keeps the sign. */
export function drawable(text: string): string {
  return text.normalize("NFC").replace(undrawable, "?")
}
