/** What was released on some days of a month, net of what was taken back, and the rate of those days. */
export type FeePart = { from: string; rateBp: number; baseCents: bigint }

/** The parts of a bill as they are stored: amounts as texts. */
export function readParts(stored: unknown): FeePart[] {
  const parts = stored as { from: string; rateBp: number; baseCents: string }[]
  return parts.map((part) => ({ ...part, baseCents: BigInt(part.baseCents) }))
}

export type ReckonedFee = {
  baseCents: bigint
  /** The month's own fee, below zero when more was taken back than released. */
  accruedCents: bigint
  feeCents: bigint
  /** The share of each part in the month's own fee. */
  shares: bigint[]
}

/** The exact sum of the parts, rounded once half up, and what earlier months left to take off. */
export function reckonFee(parts: readonly FeePart[], carriedCents: bigint): ReckonedFee {
  const upTo = parts.map((_, index) => roundHalfUp(weigh(parts.slice(0, index + 1))))
  const accruedCents = upTo.at(-1) ?? 0n
  const owedCents = accruedCents + carriedCents
  return {
    baseCents: parts.reduce((sum, { baseCents }) => sum + baseCents, 0n),
    accruedCents,
    feeCents: owedCents > 0n ? owedCents : 0n,
    // What rounding does to one part the next makes good, so that the shares add up to what is rounded once.
    shares: upTo.map((cents, index) => cents - (upTo[index - 1] ?? 0n)),
  }
}

/** What a month leaves for the next to take off; never above zero. */
export function carriedOn(bill: { accruedCents: bigint; carriedCents: bigint; feeCents: bigint }): bigint {
  return bill.accruedCents + bill.carriedCents - bill.feeCents
}

const whole = 10_000n

function weigh(parts: readonly FeePart[]): bigint {
  return parts.reduce((sum, { baseCents, rateBp }) => sum + baseCents * BigInt(rateBp), 0n)
}

function roundHalfUp(weight: bigint): bigint {
  const doubled = 2n * weight + whole
  const quotient = doubled / (2n * whole)
  return doubled < 0n && doubled % (2n * whole) !== 0n ? quotient - 1n : quotient
}
