import type { LedgerAccount, Posting } from "#src/ledger/postings.ts"

export type MoneyFigures = {
  earnedCents: bigint
  releasesCents: bigint
  pendingCents: bigint
  releasedCents: bigint
  reversedCents: bigint
  paidCents: bigint
}

/** What one ledger transaction adds to the figures: the movement of each balance, and what entered `released` before any of it was paid. */
export function moneyFigures(postings: readonly Posting[]): MoneyFigures {
  const moved = (account: LedgerAccount) =>
    postings.reduce((sum, posting) => (posting.account === account ? sum + posting.amountCents : sum), 0n)
  const releasesCents = moved("released") + moved("paid")

  return {
    earnedCents: -moved("commission"),
    releasesCents: releasesCents > 0n ? releasesCents : 0n,
    pendingCents: moved("pending"),
    releasedCents: moved("released"),
    reversedCents: moved("reversal"),
    paidCents: moved("paid"),
  }
}
