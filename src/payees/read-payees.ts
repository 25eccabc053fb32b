import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type Payer, payerOn } from "#src/payers/payer-on.ts"
import { type KnownRule, rulesOn } from "#src/withholding/rules-on.ts"
import type { Tax } from "#src/withholding/withholding.ts"
import { listOutsidePayments, type OutsidePayment } from "./outside-queries.ts"
import * as queries from "./queries.ts"
import { unclearTax } from "./unclear-tax.ts"

export type ListedPayee = queries.Payee & { unclear: Tax | null; isDecided: boolean; yearCents: bigint }

/** A page of the account's payees with what today's rules and the year's payments make of each. */
export async function readPayees(db: Db, accountId: string, page: queries.PayeePage, now: Date) {
  const today = casablancaDay(now)
  const payees = await queries.listPayees(db, accountId, page, today)
  const ids = payees.map(({ id }) => id)
  const paid = await queries.sumPaid(db, accountId, ids, Number(today.slice(0, 4)))
  const decided = await queries.listDecidedStatuses(db, accountId, ids)
  const terms = { payer: await payerOn(db, accountId, today), rules: await rulesOn(db, today) }
  return payees.map((payee): ListedPayee => {
    const { paidCents = 0n, outsideCents = 0n } = paid.get(payee.id) ?? {}
    return {
      ...payee,
      unclear: unclearTax(payee, terms, today),
      isDecided: payee.status !== null && decided.get(payee.id) === payee.status,
      yearCents: paidCents + outsideCents,
    }
  })
}

export type KnownPayee = {
  today: string
  payee: queries.Payee
  payer: Payer
  unclear: Tax | null
  /** The decision that holds: the last, while the status is the one that it was made for. */
  decision: queries.Decision | null
  decisions: queries.Decision[]
  outside: OutsidePayment[]
  year: { paidCents: bigint; outsideCents: bigint }
  rules: KnownRule[]
}

/** Everything that decides what is withheld from one payee, and what the account has noted about them. */
export async function readPayee(db: Db, accountId: string, influencerId: string, now: Date): Promise<KnownPayee> {
  const today = casablancaDay(now)
  const payee = await queries.findPayee(db, influencerId, today)
  const payer = await payerOn(db, accountId, today)
  const rules = await rulesOn(db, today)
  const decisions = await queries.listDecisions(db, accountId, influencerId)
  const paid = await queries.sumPaid(db, accountId, [influencerId], Number(today.slice(0, 4)))
  const [last = null] = decisions
  return {
    ...{ today, payee, payer, rules, decisions },
    unclear: unclearTax(payee, { payer, rules }, today),
    decision: last?.payeeStatus === payee.status ? last : null,
    outside: await listOutsidePayments(db, accountId, influencerId),
    year: paid.get(influencerId) ?? { paidCents: 0n, outsideCents: 0n },
  }
}
