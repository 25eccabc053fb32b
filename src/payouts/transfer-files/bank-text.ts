/** What every bank's file can hold: capitals without accents, digits and a few signs; the rest becomes a space. */
export function bankText(text: string, maxLength: number): string {
  return text
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9/?:().,'+ -]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, maxLength)
    .trim()
}

/** A payee whose name has no Latin letter is told by the reference: the bank pays by the RIB. */
export function payeeText({ payeeName, endToEndId }: { payeeName: string; endToEndId: string }, maxLength: number) {
  const told = bankText(payeeName, maxLength)
  return /[A-Z]/.test(told) ? told : endToEndId.slice(0, maxLength)
}
