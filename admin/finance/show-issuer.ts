import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { findSellerNotice } from "#src/accounts/queries.ts"
import { adviceOn } from "#src/accounts/seller-notice-advice.ts"
import { formatAmount, formatRate } from "#src/i18n/money.ts"
import { listDecisions } from "#src/payees/queries.ts"
import { unclearTax } from "#src/payees/unclear-tax.ts"
import { payerClasses } from "#src/payers/payer-profile.ts"
import { readPayer } from "#src/payers/read-payer.ts"
import { type IssuerNotice, missingFacts } from "#src/platform-identity/missing-facts.ts"
import { type BankRow, listBanks } from "#src/platform-identity/queries.ts"
import { openBank } from "#src/platform-identity/read-bank.ts"
import { bankOf } from "#src/verifications/fields/banks.ts"
import { amountIn } from "../amount-in.ts"
import { adminCan } from "../staff-admin.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { listPlatformPayees } from "./issuer-queries.ts"

/** The platform itself: who it is on its invoices, from where it pays, what it is as a payer. */
export const showIssuer = staffRoute("see_money", (request) =>
  request.inAccount(platformAccountId, (trx) => issuerFacts(trx, request)),
)

export type IssuerFacts = Awaited<ReturnType<typeof issuerFacts>>

async function issuerFacts(trx: Trx, { staff, now }: StaffRequest) {
  const amount = amountIn(staff.language)
  const notice = await findSellerNotice(trx, platformAccountId)
  const known = await readPayer(trx, platformAccountId, now)
  const { current, history, rules, today } = known
  const payer = current ?? { class: "company" as const, turnoverCents: null }
  return {
    notice: notice ? toldNotice(notice, amount) : null,
    missing: missingFacts(notice),
    advice: adviceOf(notice),
    banks: (await listBanks(trx)).map(toldBank),
    payer: {
      classes: [...payerClasses],
      current: current && toldProfile(current, amount),
      history: history.map((profile) => toldProfile(profile, amount)),
    },
    unclear: await unclearPayees(trx, { payer, rules }, today),
    ...{ mayPay: adminCan(staff, "pay"), today },
  }
}

type Amount = (cents: bigint) => string

function toldNotice({ capitalCents, ...notice }: NonNullable<IssuerNotice>, amount: Amount) {
  const capital = capitalCents === null ? null : { told: amount(capitalCents), typed: formatAmount(capitalCents) }
  return { ...notice, capital }
}

function adviceOf(notice: IssuerNotice): string[] {
  const advice = notice ? adviceOn(notice).map((key) => key.split(".").at(-1) ?? key) : []
  return advice.filter((name) => name !== "ice_missing")
}

function toldBank(row: BankRow) {
  const { holder, rib } = openBank(row)
  return { id: row.id, holder, shown: row.ribShown, bank: bankOf(rib), at: row.recordedAt, by: row.recordedBy }
}

type Profile = Awaited<ReturnType<typeof readPayer>>["history"][number]

function toldProfile({ turnoverCents, ...profile }: Profile, amount: Amount) {
  const turnover = turnoverCents === null ? null : { told: amount(turnoverCents), typed: formatAmount(turnoverCents) }
  return { ...profile, turnover }
}

async function unclearPayees(trx: Trx, terms: Parameters<typeof unclearTax>[1], today: string) {
  const payees = await listPlatformPayees(trx, today)
  const unclear = payees.filter((payee) => unclearTax(payee, terms, today) !== null)
  const shown = []
  for (const { id, name, status, vatRateBp } of unclear) {
    const decisions = await listDecisions(trx, platformAccountId, id)
    const told = decisions.map(({ rateBp, ...decision }) => ({ ...decision, rate: formatRate(rateBp) }))
    const decided = told[0]?.payeeStatus === status ? told[0] : null
    shown.push({ id, name, status, decided, mayDecide: vatRateBp === 0 })
  }
  return shown
}
