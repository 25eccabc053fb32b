/** The accounts of one commission between its payer and its payee. */
export const commissionAccounts = ["commission", "pending", "released", "in_payout", "reversal", "paid"] as const

export type CommissionAccount = (typeof commissionAccounts)[number]
/** Those that a payout moves: what the bank paid, tax added or withheld, the platform's fee, corrections. */
const payoutAccounts = [
  ...(["settlement", "bank", "vat", "withheld_income_tax", "withheld_vat"] as const),
  ...(["fee_cost", "platform_fee", "correction"] as const),
] as const
export const ledgerAccounts = [...commissionAccounts, ...payoutAccounts] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]
export type Balances = Readonly<Record<CommissionAccount, bigint>>
export type Posting = { account: LedgerAccount; amountCents: bigint }

export type LedgerFacts = {
  amountCents: bigint
  reversedCents: bigint
  /** In a batch that is not executed yet. */
  inPayoutCents: bigint
  paidCents: bigint
  /** Whether what is due may be paid out; otherwise it waits in `pending`. */
  isPayable: boolean
}

export const noBalances: Balances = { commission: 0n, pending: 0n, released: 0n, in_payout: 0n, reversal: 0n, paid: 0n }

/** The balances that tell the truth about a commission; `released` is negative when what was paid is no longer due. */
export function targetBalances(facts: LedgerFacts): Balances {
  const { amountCents, reversedCents, inPayoutCents, paidCents, isPayable } = facts
  const owedCents = amountCents - reversedCents - inPayoutCents - paidCents
  const isDue = isPayable || owedCents < 0n

  return {
    commission: -amountCents,
    pending: isDue ? 0n : owedCents,
    released: isDue ? owedCents : 0n,
    in_payout: inPayoutCents,
    reversal: reversedCents,
    paid: paidCents,
  }
}

/** The one balanced transaction that leads from what was posted to the target; empty when nothing changed. */
export function postingsBetween(posted: Balances, target: Balances): Posting[] {
  return commissionAccounts
    .map((account) => ({ account, amountCents: target[account] - posted[account] }))
    .filter(({ amountCents }) => amountCents !== 0n)
}
