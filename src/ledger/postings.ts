/** The accounts of one commission between its payer and its payee. */
export const ledgerAccounts = ["commission", "pending", "released", "reversal", "paid"] as const

export type LedgerAccount = (typeof ledgerAccounts)[number]
export type Balances = Readonly<Record<LedgerAccount, bigint>>
export type Posting = { account: LedgerAccount; amountCents: bigint }

export type LedgerFacts = {
  amountCents: bigint
  reversedCents: bigint
  paidCents: bigint
  /** Whether what is due may be paid out; otherwise it waits in `pending`. */
  isPayable: boolean
}

export const noBalances: Balances = { commission: 0n, pending: 0n, released: 0n, reversal: 0n, paid: 0n }

/** The balances that tell the truth about a commission; `released` is negative when what was paid is no longer due. */
export function targetBalances({ amountCents, reversedCents, paidCents, isPayable }: LedgerFacts): Balances {
  const owedCents = amountCents - reversedCents - paidCents
  const isDebt = owedCents < 0n

  return {
    commission: -amountCents,
    pending: isPayable || isDebt ? 0n : owedCents,
    released: isPayable || isDebt ? owedCents : 0n,
    reversal: reversedCents,
    paid: paidCents,
  }
}

/** The one balanced transaction that leads from what was posted to the target; empty when nothing changed. */
export function postingsBetween(posted: Balances, target: Balances): Posting[] {
  return ledgerAccounts
    .map((account) => ({ account, amountCents: target[account] - posted[account] }))
    .filter(({ amountCents }) => amountCents !== 0n)
}
