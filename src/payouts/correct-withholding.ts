import type { Trx } from "#db/database.ts"
import { daysBetween } from "#src/clock.ts"
import { newId } from "#src/crypto/new-id.ts"
import { postAll } from "#src/ledger/post-all.ts"
import { payerOn } from "#src/payers/payer-on.ts"
import { rulesOn } from "#src/withholding/rules-on.ts"
import type { PayeeStatus, Tax } from "#src/withholding/withholding.ts"
import { requiredInYear, type TaxAmounts, type YearPayment } from "#src/withholding/year.ts"
import * as queries from "./correction-queries.ts"
import { readPayees } from "./due-queries.ts"

export type CorrectedYear = { payees: string[]; year: number }
export type CorrectionOccasion = { cause: queries.CorrectionCause; now: Date }

/**
 * Brings what was withheld from payees in a year to what the rules ask for by all that is known today: a transfer came back,
 * was executed in another year or order than planned, or a status was proven later. The payer's lock is held.
 */
export async function correctWithholding(
  trx: Trx,
  payerId: string,
  { payees, year }: CorrectedYear,
  occasion: CorrectionOccasion,
) {
  const paid = await queries.listYearPayouts(trx, payerId, payees, year)
  const paymentsOf = Map.groupBy(
    await readPayments(trx, payerId, paid),
    ({ influencerAccountId }) => influencerAccountId,
  )
  const outsideOf = Map.groupBy(
    await queries.listOutsidePayments(trx, payerId, payees, year),
    (p) => p.influencerAccountId,
  )
  const earlier = await queries.sumCorrections(trx, payerId, payees, year)

  const corrections = [...new Set(payees)].flatMap((influencerAccountId) => {
    const payments = paymentsOf.get(influencerAccountId) ?? []
    const corrected = earlier.filter((correction) => correction.influencerAccountId === influencerAccountId)
    const required = requiredInYear(payments, outsideOf.get(influencerAccountId) ?? [])
    const withheld = withheldSoFar(payments, corrected)
    return differences(required, withheld).map((difference) => {
      return { ...difference, id: newId(), influencerAccountId, year, cause: occasion.cause, madeAt: occasion.now }
    })
  })
  await queries.insertCorrections(trx, payerId, corrections)
  await postAll(trx, payerId, corrections.map(bookingOf), { cause: "withholding_corrected", now: occasion.now })
}

/** With what is known today of each day on which the bank paid. */
async function readPayments(trx: Trx, payerId: string, paid: queries.YearPayout[]) {
  const payments: (YearPayment & { influencerAccountId: string })[] = []
  for (const [day, ofDay] of Map.groupBy(paid, ({ executedOn }) => executedOn)) {
    const rules = await rulesOn(trx, day)
    const payer = await payerOn(trx, payerId, day)
    const ids = ofDay.map(({ influencerAccountId }) => influencerAccountId)
    const payees = new Map(
      (await readPayees(trx, [...new Set(ids)], day)).map((payee) => [payee.influencerAccountId, payee]),
    )
    for (const { withheldIncomeTaxCents: income, withheldVatCents: vat, ...payment } of ofDay) {
      const payee = payees.get(payment.influencerAccountId)
      const issuedOn = payee?.attestationIssuedOn ?? null
      const known = { payeeStatus: (payee?.status ?? null) as PayeeStatus | null, payer, rules }
      const attestationDays = issuedOn === null ? null : daysBetween(issuedOn, day)
      payments.push({ ...payment, ...known, attestationDays, withheld: { income, vat } })
    }
  }
  return payments
}

function withheldSoFar(payments: YearPayment[], corrected: { tax: Tax; cents: bigint }[]): TaxAmounts {
  const of = (tax: Tax) =>
    payments.reduce((sum, { withheld }) => sum + withheld[tax], 0n) +
    corrected.reduce((sum, correction) => (correction.tax === tax ? sum + correction.cents : sum), 0n)
  return { income: of("income"), vat: of("vat") }
}

function differences(required: TaxAmounts, withheld: TaxAmounts) {
  return (["income", "vat"] as const)
    .map((tax) => ({ tax, requiredCents: required[tax], withheldCents: withheld[tax] }))
    .map((sums) => ({ ...sums, amountCents: sums.requiredCents - sums.withheldCents }))
    .filter(({ amountCents }) => amountCents !== 0n)
}

function bookingOf({ id, influencerAccountId, tax, amountCents }: queries.NewCorrection) {
  const account = tax === "income" ? ("withheld_income_tax" as const) : ("withheld_vat" as const)
  const postings = [
    { account, amountCents },
    { account: "correction" as const, amountCents: -amountCents },
  ]
  return { influencerAccountId, correctionId: id, postings }
}
