import type { Db } from "#db/database.ts"
import { casablancaDay, daysBetween } from "#src/clock.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { ordinaryPayer, type Payer } from "#src/payers/payer-on.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { isVerified } from "#src/verifications/is-verified.ts"
import { rulesOn } from "#src/withholding/rules-on.ts"
import type { PayeeStatus } from "#src/withholding/withholding.ts"
import * as queries from "./foreseen-queries.ts"
import { payerAccountId } from "./payer.ts"
import {
  type DueLine,
  type Exclusion,
  type Payee,
  type PlannedPayout,
  type PlanTerms,
  planPayouts,
} from "./payout-plan.ts"

export type Reckoning = Omit<PlannedPayout, "payee" | "status" | "lines">

export type ForeseenPayout = {
  standing: queries.Standing
  /** What stands in the way of paying what is due today. */
  obstacles: Exclusion[]
  /** What a payout of today would be made of; null when nothing is due, or when no rule says. */
  reckoning: Reckoning | null
  year: { paidCents: bigint; outsideCents: bigint }
  correctionCents: bigint
  decision: queries.OwnDecision | null
  payer: Payer
}
export type ForeseenPayouts = {
  today: string
  status: PayeeStatus | null
  minimumCents: bigint
  payers: ForeseenPayout[]
}

/** What each payer of an influencer would pay today, tax by tax, and what stands in the way; reckoned as a batch is. */
export async function foreseePayouts(db: Db, influencerId: string, now: Date): Promise<ForeseenPayouts> {
  const today = casablancaDay(now)
  const minimumCents = await moneySetting(db, "minimum_payout_cents", today)
  const rules = await rulesOn(db, today)
  const own = await readOwn(db, influencerId, { today, now })
  const known = await readKnown(db, influencerId, today)
  const payers = known.standings.map((standing): ForeseenPayout => {
    const { merchantId } = standing
    const payerId = payerAccountId(merchantId, standing.payer)
    const payer = known.payers.get(payerId) ?? ordinaryPayer
    const year = known.years.get(payerId) ?? { paidCents: 0n, outsideCents: 0n }
    const correctionCents = known.corrections.get(payerId)?.cents ?? 0n
    const decision = known.decisions.get(payerId) ?? null
    const payee = { ...own, correctionCents, decision, yearTotalCents: year.paidCents + year.outsideCents }
    const lines = known.lines.filter((line) => line.merchantId === merchantId && line.payer === standing.payer)
    return {
      standing,
      year,
      correctionCents,
      decision,
      payer,
      ...foresee(payee, lines, { minimumCents, rules, payer }),
    }
  })
  return { today, status: own.status, minimumCents, payers }
}

function foresee(payee: Payee, lines: queries.OwnDueLine[], terms: PlanTerms) {
  const { influencerAccountId } = payee
  const due: DueLine[] = lines.map(({ commissionId, amountCents }) => ({
    influencerAccountId,
    commissionId,
    amountCents,
  }))
  const plan = planPayouts(due, [payee], terms)
  // As if nothing but the rules stood in the way: what is not paid today is foreseen all the same.
  const unhindered = { ...payee, isVerified: true, isStopped: false, hasRib: true }
  const [foreseen] = planPayouts(due, [unhindered], { ...terms, minimumCents: 0n }).payable
  return { obstacles: plan.excluded[0]?.reasons ?? [], reckoning: foreseen ? reckoningOf(foreseen) : null }
}

function reckoningOf({ payee: _payee, status: _status, lines: _lines, ...reckoning }: PlannedPayout): Reckoning {
  return reckoning
}

async function readOwn(db: Db, influencerId: string, { today, now }: { today: string; now: Date }) {
  const { name, status, vatRateBp, attestationIssuedOn, hasRib } = await queries.findOwnFacts(db, influencerId, today)
  return {
    ...{ influencerAccountId: influencerId, name, hasRib },
    status: status as PayeeStatus | null,
    vatRateBp: vatRateBp ?? 0,
    attestationDays: attestationIssuedOn === null ? null : daysBetween(attestationIssuedOn, today),
    isVerified: await isVerified(db, influencerId, now),
    isStopped: await isStopped(db, influencerId, "payouts"),
  }
}

async function readKnown(db: Db, influencerId: string, today: string) {
  const standings = await queries.listStandings(db, influencerId)
  const payers = [...new Set(standings.map(({ merchantId, payer }) => payerAccountId(merchantId, payer)))]
  return {
    standings,
    lines: await queries.listOwnDueLines(db, influencerId),
    payers: byPayer(await queries.readOwnPayers(db, payers, today)),
    years: byPayer(await queries.listOwnYears(db, influencerId, today)),
    corrections: byPayer(await queries.listOwnCorrections(db, influencerId)),
    decisions: byPayer(await queries.listOwnDecisions(db, influencerId)),
  }
}

function byPayer<Row extends { payerId: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.payerId, row]))
}
