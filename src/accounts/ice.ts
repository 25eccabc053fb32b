/** ICE, the common identifier of a business: 15 digits, the last two of which are 97 − (the first thirteen × 100 mod 97), so 01 to 97. */
export function isIce(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false
  const key = 97n - ((BigInt(text.slice(0, 13)) * 100n) % 97n)
  return BigInt(text.slice(13)) === key
}
