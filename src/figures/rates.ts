/** A share in basis points, to a tenth of a percent; of nothing it is unknown, never zero. */
export function rate(part: bigint, whole: bigint): number | null {
  if (whole === 0n) return null
  return Number((2000n * part + whole) / (2n * whole)) * 10
}
