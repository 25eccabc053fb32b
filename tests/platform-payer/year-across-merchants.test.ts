import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { issuePapersOfYear } from "#src/papers/issue-papers-of-year.ts"
import { issueYearPapers } from "#src/papers/issue-year-papers.ts"
import { readContent } from "#src/papers/paper-content.ts"
import { findPaper } from "#src/papers/queries.ts"
import { foreseePayouts } from "#src/payouts/foresee-payouts.ts"
import { reviewPayee } from "#src/payouts/review-payee.ts"
import { reviewWithholding } from "#src/payouts/review-withholding.ts"
import { atlas, now, rif, users } from "#tests/cast.ts"
import { enqueued } from "#tests/database.ts"
import { setStage } from "./stage.ts"

const nextYear = new Date("2027-01-10T04:00:00Z")

/** One influencer of two merchants for whom the platform pays, a little below the 80 000 DH of a year. */
async function openStage() {
  const stage = await setStage()
  await stage.paysFor(atlas)
  await stage.paysFor(rif)
  const [payee] = await stage.payees(1)
  if (!payee) throw new Error("no payee")
  const inRif = await stage.joins(rif, payee)
  await stage.earn(atlas, [payee])
  await stage.earn(rif, [inRif])
  const elsewhere = { influencerAccountId: payee.accountId, paidOn: "2026-05-04", recordedBy: users.driss.id }
  const paid = [
    { ...elsewhere, merchantAccountId: platformAccountId, amountCents: 7_995_000n },
    // What a merchant pays for itself is of another year than the platform's.
    { ...elsewhere, merchantAccountId: rif.id, amountCents: 9_999_900n },
  ]
  await stage.owner.insertInto("outsidePayments").values(paid).execute()
  const foresee = () => inAccount(stage.app, payee.accountId, (trx) => foreseePayouts(trx, payee.accountId, now))
  return { ...stage, payee, foresee }
}

test("what the platform pays for two merchants is one year, with one statement, one certificate and one set of corrections", async () => {
  const stage = await openStage()
  const { accountId } = stage.payee
  const pay = async (merchant: typeof atlas | typeof rif) => {
    const { batchId, payouts } = await stage.checked(merchant)
    await stage.fund(merchant, batchId)
    const references = payouts.map(({ endToEndId }) => endToEndId)
    await stage.settle(merchant, batchId, references)
    return { batchId, references, payout: payouts[0] }
  }
  const first = await pay(atlas)
  // 120 DH, of which 70 are beyond the threshold.
  expect(first.payout).toMatchObject({ yearTotalCents: 7_995_000n, withheldIncomeTaxCents: 2100n })
  const ofRif = (await stage.foresee()).payers.find(({ standing }) => standing.merchantId === rif.id)
  expect(ofRif).toMatchObject({ year: { paidCents: 12_000n, outsideCents: 7_995_000n } })
  const second = await pay(rif)
  expect(second.payout).toMatchObject({ yearTotalCents: 8_007_000n, withheldIncomeTaxCents: 3600n })
  expect(ofRif?.reckoning?.netCents).toBe(second.payout?.netCents)

  const year = { influencerId: accountId, year: 2026 }
  const issue = () =>
    inAccount(stage.worker, platformAccountId, (trx) => issueYearPapers(trx, platformAccountId, year, nextYear))
  const [statement, certificate] = await issue()
  const contentOf = async (id = "") =>
    readContent((await inAccount(stage.app, accountId, (trx) => findPaper(trx, accountId, id))).content)
  expect((await contentOf(statement?.id)).paid).toHaveLength(2)
  expect((await contentOf(certificate?.id)).sums).toMatchObject({ grossCents: 24_000n, withheldCents: 5700n })
  await inNoAccount(stage.worker, async (trx) => {
    await issuePapersOfYear(trx, nextYear)
    await reviewWithholding(trx, nextYear)
    const jobs = [...(await enqueued(trx, "issue-year-papers")), ...(await enqueued(trx, "correct-withholding"))]
    expect(jobs).toMatchObject([{ accountId: platformAccountId }, { accountId: platformAccountId }])
  })

  // The first transfer comes back: the second was then the one that crossed the threshold.
  await stage.settle(atlas, first.batchId, [], first.references)
  const corrections = await stage.owner.selectFrom("withholdingCorrections").selectAll().execute()
  expect(corrections).toMatchObject([
    {
      merchantAccountId: platformAccountId,
      influencerAccountId: accountId,
      amountCents: -1500n,
      cause: "payout_returned",
    },
  ])
  await inAccount(stage.worker, platformAccountId, (trx) => reviewPayee(trx, platformAccountId, accountId, now))
  const again = await stage.checked(atlas)
  expect(again.payouts[0]).toMatchObject({ yearTotalCents: 8_007_000n, correctionCents: -1500n })
  expect((await issue()).map(({ kind }) => kind)).toEqual(["year_statement", "withholding_certificate"])
  expect(await stage.differences()).toEqual([])
})
