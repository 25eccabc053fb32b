import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees, type Payee } from "#bin/bench/payees.ts"
import { inAccount, inNoAccount, type Trx } from "#db/database.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { newId } from "#src/crypto/new-id.ts"
import { recordPayerContract } from "#src/payer-contracts/record-payer-contract.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { fundBatch } from "#src/payouts/fund-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, now, type rif, staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

export const executionOn = "2026-11-23"
export const order = { payer: "platform" as const, executionOn, without: [] }
export const contract = { licenceReference: "BAM EP 12/2026", contractReference: "MANDAT-7", signedOn: "2026-10-01" }

type Merchant = typeof atlas | typeof rif
const payerOf = ({ id: accountId, program, owner: { userId } }: Merchant) => ({
  accountId,
  programId: program.id,
  userId,
})

/** Merchants whose influencers the platform pays, in a database of its own, and what its staff do for them. */
export async function setStage() {
  const database = await cloneDatabase()
  const [app, admin, owner] = [database.open("app"), database.open("admin"), database.open("owner")]
  const act = <T>(merchant: Merchant, work: (trx: Trx) => Promise<T>) => inAccount(admin, merchant.id, work)
  const maker = (merchant: Merchant) => staff.finance(merchant.id)
  const checker = (merchant: Merchant) => staff.administrator(merchant.id)
  const stage = {
    ...{ app, admin, owner, worker: database.open("worker"), act, maker, checker },
    async paysFor(merchant: Merchant) {
      await owner.updateTable("programs").set({ payer: "platform" }).where("id", "=", merchant.program.id).execute()
      await act(merchant, (trx) => recordPayerContract(trx, maker(merchant), contract, now))
    },
    payees: (count: number) => enterPayees(owner, payerOf(atlas), count),
    /** The same influencer in another merchant's program. */
    async joins(merchant: Merchant, payee: Payee): Promise<Payee> {
      const place = {
        merchantAccountId: merchant.id,
        influencerAccountId: payee.accountId,
        programId: merchant.program.id,
      }
      const terms = { termsVersion: 1, termsAcceptedAt: now, status: "approved", decidedAt: now, id: newId() }
      const decided = { ...place, ...terms, decidedBy: merchant.owner.userId }
      await owner.insertInto("enrollments").values(decided).execute()
      return { ...payee, enrollmentId: terms.id }
    },
    earn: (merchant: Merchant, payees: Payee[], each = 6) =>
      enterDueCommissions(owner, { payer: payerOf(merchant), payees, each, now }),
    make: (merchant: Merchant) => act(merchant, (trx) => makeBatch(trx, maker(merchant), order, now)),
    check: (merchant: Merchant, batchId: string) =>
      act(merchant, (trx) => checkBatch(trx, checker(merchant), { batchId, hasFreshSecondFactor: false }, now)),
    fund: (merchant: Merchant, batchId: string) =>
      act(merchant, (trx) =>
        fundBatch(trx, maker(merchant), { batchId, receivedOn: "2026-11-22", proof: "relevé 8" }, now),
      ),
    async checked(merchant: Merchant) {
      const made = await stage.make(merchant)
      if (!made.ok) throw new Error(made.reason)
      const batchId = made.value.id
      const checked = await stage.check(merchant, batchId)
      if (!checked.ok) throw new Error(checked.reason)
      return { batchId, payouts: await act(merchant, (trx) => listPayouts(trx, merchant.id, batchId)) }
    },
    /** The bank has paid those, and refused or sent back these. */
    settle(merchant: Merchant, batchId: string, paid: string[], refused: string[] = []) {
      const executed = paid.map((endToEndId) => ({ endToEndId, proof: "avis 3" }))
      const failed = refused.map((endToEndId) => ({ endToEndId, reason: "AC04" }))
      const word = { executedOn: executionOn, executed, failed }
      return act(merchant, (trx) => settlePayouts(trx, maker(merchant), batchId, { word, now }))
    },
    setFee: (basisPoints: bigint) =>
      owner
        .insertInto("moneySettings")
        .values({ name: "platform_fee_bp", value: basisPoints, source: "essai", validFrom: "2026-11-01" })
        .execute(),
    batch: (id: string) => owner.selectFrom("payoutBatches").where("id", "=", id).selectAll().executeTakeFirstOrThrow(),
    differences: async () => (await verifyBooks((read) => inNoAccount(owner, read))).differences,
  }
  return stage
}
