import type { Db } from "#db/database.ts"
import { daysBetween } from "#src/clock.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { payerOn } from "#src/payers/payer-on.ts"
import { rulesOn } from "#src/withholding/rules-on.ts"
import { readOpenCorrections } from "./correction-queries.ts"
import * as queries from "./due-queries.ts"
import { type Payer, payerAccountId } from "./payer.ts"
import { type DueLine, type Payee, type PayoutPlan, planPayouts } from "./payout-plan.ts"

export type SealedPayee = { accountHolderSealed: Buffer | null; ribSealed: Buffer | null; ribShown: string | null }
export type ReadPlan = PayoutPlan & { sealed: Map<string, SealedPayee> }

/** What a payer owes on the day on which the bank is to pay it: who can be paid, who cannot and why. */
export async function readPlan(db: Db, accountId: string, payer: Payer, executionOn: string): Promise<ReadPlan> {
  return planDue(db, payerAccountId(accountId, payer), await queries.listDueLines(db, accountId, payer), executionOn)
}

/** The same of lines that are read already, by what the payer of record is and has paid. */
export async function planDue(db: Db, payerId: string, due: DueLine[], executionOn: string): Promise<ReadPlan> {
  const terms = await readTerms(db, payerId, executionOn)
  const known = await readPayees(db, payerId, due, executionOn)
  const payees = known.map(({ payee }) => payee)
  return {
    ...planPayouts(due, payees, terms),
    sealed: new Map(known.map(({ payee, sealed }) => [payee.influencerAccountId, sealed])),
  }
}

async function readTerms(db: Db, payerId: string, executionOn: string) {
  return {
    minimumCents: await moneySetting(db, "minimum_payout_cents", executionOn),
    rules: await rulesOn(db, executionOn),
    payer: await payerOn(db, payerId, executionOn),
  }
}

async function readPayees(db: Db, payerId: string, due: DueLine[], executionOn: string) {
  const ids = [...new Set(due.map((line) => line.influencerAccountId))]
  const totals = await queries.readYearTotals(db, payerId, executionOn)
  const corrections = await readOpenCorrections(db, payerId)
  const decisions = await queries.listDecisions(db, payerId)
  const rows = await queries.readPayees(db, ids, executionOn)
  return rows.map(({ accountHolderSealed, ribSealed, ribShown, attestationIssuedOn, isClosed, ...row }) => {
    const payee: Payee = {
      ...row,
      vatRateBp: row.vatRateBp ?? 0,
      attestationDays: attestationIssuedOn === null ? null : daysBetween(attestationIssuedOn, executionOn),
      isStopped: row.isStopped || isClosed,
      hasRib: ribSealed !== null,
      yearTotalCents: totals.get(row.influencerAccountId) ?? 0n,
      correctionCents: corrections.get(row.influencerAccountId) ?? 0n,
      decision: decisions.get(row.influencerAccountId) ?? null,
    }
    return { payee, sealed: { accountHolderSealed, ribSealed, ribShown } }
  })
}
