import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { formatRate } from "#src/i18n/money.ts"
import { fileNameOf } from "#src/papers/paper-file-name.ts"
import { type ListedPaper, listPapersOfPayout } from "#src/papers/queries.ts"
import { amountIn } from "../amount-in.ts"
import { adminCan } from "../staff-admin.ts"
import { staffRoute } from "../web/staff-route.ts"
import type { Language } from "../words.ts"
import * as queries from "./payout-queries.ts"

/** One transfer from the commissions that it pays to what the bank made of it. */
export const showPayout = staffRoute("see_money", ({ staff, id, now, inAccount }) =>
  inAccount(id("account"), async (trx, { accountId }) => {
    const facts = await payoutFacts(trx, accountId, id("payout"), staff.language)
    const mayTell = facts.payout.payer === "platform" && adminCan(staff, "pay")
    return { ...facts, mayTell, today: casablancaDay(now) }
  }),
)

export type PayoutFacts = Awaited<ReturnType<typeof payoutFacts>> & { mayTell: boolean; today: string }

async function payoutFacts(trx: Trx, accountId: string, payoutId: string, language: Language) {
  const amount = amountIn(language)
  const payout = await queries.findAnyPayout(trx, accountId, payoutId)
  const withholdings = await queries.listWithholdings(trx, accountId, payoutId)
  const lines = await queries.listPaidLines(trx, accountId, payoutId)
  const papers = await listPapersOfPayout(trx, accountId, payoutId)
  const { grossCents, vatCents, netCents, correctionCents, yearTotalCents, ...told } = payout
  const { withheldIncomeTaxCents: income, withheldVatCents: vat, ...known } = told
  return {
    payout: known,
    amounts: { gross: amount(grossCents), vat: amount(vatCents), net: amount(netCents) },
    yearTotal: amount(yearTotalCents),
    correction: correctionCents === 0n ? null : amount(-correctionCents),
    shares: sharesOf(grossCents + vatCents, { net: netCents, income, vat, correction: correctionCents }),
    withholdings: withholdings.map((line) => toldWithholding(line, language)),
    lines: lines.map(({ amountCents, ...line }) => ({ ...line, amount: amount(amountCents) })),
    papers: papers.map((paper) => toldPaper(paper, amount)),
  }
}

/** Tenths of a percent of the whole, for a picture: net and each thing that was taken from it. */
function sharesOf(whole: bigint, parts: Record<string, bigint>) {
  const shown = Object.entries(parts).filter(([, cents]) => cents > 0n)
  const total = shown.reduce((sum, [, cents]) => sum + cents, 0n)
  const of = total > whole ? total : whole
  return shown.map(([name, cents]) => ({ name, share: of === 0n ? 0 : Number((cents * 1000n + of / 2n) / of) }))
}

type Withholding = Awaited<ReturnType<typeof queries.listWithholdings>>[number]

function toldWithholding(line: Withholding, language: Language) {
  const amount = amountIn(language)
  const { baseCents, rateBp, amountCents, legalReferenceAr, legalReferenceFr, ...told } = line
  return {
    ...told,
    ...{ base: amount(baseCents), rate: formatRate(rateBp), amount: amount(amountCents) },
    reference: language === "ar" ? legalReferenceAr : legalReferenceFr,
  }
}

function toldPaper({ totalCents, formats, ...paper }: ListedPaper, amount: (cents: bigint) => string) {
  return { ...paper, total: amount(totalCents), files: formats.map(fileNameOf) }
}
