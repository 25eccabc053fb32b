import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees, type Payee } from "#bin/bench/payees.ts"
import { inAccount, inNoAccount, type Trx } from "#db/database.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { suspendAccount } from "#src/suspensions/suspend-account.ts"
import { atlas, now, staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const order = { payer: "merchant" as const, executionOn: "2026-11-23", without: [] }

/** Atlas in a database of its own, and what its members do with batches. */
export async function setStage() {
  const database = await cloneDatabase()
  const [app, admin, owner] = [database.open("app"), database.open("admin"), database.open("owner")]
  const worker = database.open("worker")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  const act = <T>(work: (trx: Trx) => Promise<T>) => inAccount(app, atlas.id, work)
  const make = () => act((trx) => makeBatch(trx, atlas.owner, order, now))
  return {
    ...{ app, admin, owner, worker, act, make, order },
    /** Two payees with something due and nobody else's, in a batch that is not checked. */
    async enterBatch() {
      const payees = await enterPayees(owner, payer, 2)
      await enterDueCommissions(owner, { payer, payees, each: 6, now })
      const made = await make()
      if (!made.ok) throw new Error(made.reason)
      return { batchId: made.value.id, payees }
    },
    check: (batchId: string) =>
      act((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now)),
    open: (batchId: string) => act((trx) => openBatch(trx, atlas.owner, batchId, now)),
    cancel: (batchId: string) => act((trx) => cancelBatch(trx, atlas.owner, batchId, now)),
    async suspend(payee: Payee | undefined) {
      const accountId = payee?.accountId ?? ""
      const suspension = { accountId, reason: "fraud" as const, scope: "payouts" as const, message: "" }
      await inAccount(admin, accountId, (trx) => suspendAccount(trx, staff.compliance(accountId), suspension, now))
    },
    async commissionOf(payee: Payee | undefined) {
      const theirs = (trx: Trx) =>
        trx
          .selectFrom("commissions")
          .where("influencerAccountId", "=", payee?.accountId ?? "")
          .select("id")
      return (await act((trx) => theirs(trx).executeTakeFirstOrThrow())).id
    },
    differences: async () => (await verifyBooks((read) => inNoAccount(owner, read))).differences,
  }
}
