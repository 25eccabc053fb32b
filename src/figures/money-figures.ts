import type { LedgerAccount, Posting } from "#src/ledger/postings.ts"

export type MoneyFigures = {
  earnedCents: bigint
  releasesCents: bigint
  pendingCents: bigint
  releasedCents: bigint
  reversedCents: bigint
  paidCents: bigint
}

/**
 * What one transaction of a commission adds to the figures: the movement of each balance, and what entered `released` before
 * any of it was paid. What is in a batch is still due: it counts as released until the bank has paid it.
 */
export function moneyFigures(postings: readonly Posting[]): MoneyFigures {
  const moved = (account: LedgerAccount) =>
    postings.reduce((sum, posting) => (posting.account === account ? sum + posting.amountCents : sum), 0n)
  const dueCents = moved("released") + moved("in_payout")
  const releasesCents = dueCents + moved("paid")

  return {
    earnedCents: -moved("commission"),
    releasesCents: releasesCents > 0n ? releasesCents : 0n,
    pendingCents: moved("pending"),
    releasedCents: dueCents,
    reversedCents: moved("reversal"),
    paidCents: moved("paid"),
  }
}

export const noMoney = moneyFigures([])

export function addMoney(sum: MoneyFigures, more: MoneyFigures): MoneyFigures {
  const names = Object.keys(noMoney) as (keyof MoneyFigures)[]
  return Object.fromEntries(names.map((name) => [name, sum[name] + more[name]])) as MoneyFigures
}

export function isNoMoney(figures: MoneyFigures): boolean {
  return Object.values(figures).every((cents) => cents === 0n)
}
