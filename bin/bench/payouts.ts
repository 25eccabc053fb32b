import { sql } from "kysely"
import { createDatabase, createPool, type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { newId } from "#src/crypto/new-id.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { duration } from "../say.ts"
import { insertBareRows } from "./bare-rows.ts"
import { enterDueCommissions } from "./due-commissions.ts"
import { enterPayees, type Payer } from "./payees.ts"

const payeeCount = 2000
const each = 5
const goalMs = 10_000
const order = { payer: "merchant" as const, executionOn: "2026-11-23", without: [] }
const now = new Date("2026-11-22T10:00:00Z")

/** A merchant pays two thousand influencers: one batch from what is due to the bank's word. */
export async function benchPayouts({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<string[]> {
  await startEnqueueing(appUrl)
  const owner = createDatabase(createPool(ownerUrl, 1, "bench"))
  const app = createDatabase(createPool(appUrl, 1, "bench"))
  const payer = await makePayer(owner)
  const payees = await enterPayees(owner, payer, payeeCount)
  await enterDueCommissions(owner, { payer, payees, each, now })
  // What autovacuum does within a minute of such growth: nobody is paid in the second in which it is earned.
  await inNoAccount(owner, (trx) => sql`analyze`.execute(trx))
  const { batchId, made, lines } = await pay(app, payer)
  const bare = await insertBareRows(owner, batchId)
  const times = (made / bare.ms).toFixed(0)
  lines.push(
    `  a bare INSERT of its ${bare.rows} rows: ${Math.round(bare.ms)} ms; making the batch takes ${times} times as long`,
  )
  await Promise.all([owner.destroy(), app.destroy(), stopEnqueueing()])
  return lines
}

async function pay(app: Db, { accountId, userId }: Payer) {
  const actor = { kind: "member" as const, accountId, userId, role: "owner" as const }
  const act = <T>(work: (trx: Trx) => Promise<T>) => timed(() => inAccount(app, accountId, work))
  const made = await act((trx) => makeBatch(trx, actor, order, now))
  if (!made.answer.ok) throw new Error(made.answer.reason)
  const batchId = made.answer.value.id
  const checked = await act((trx) => checkBatch(trx, actor, { batchId, hasFreshSecondFactor: true }, now))
  const opened = await act((trx) => openBatch(trx, actor, batchId, now))
  if (!opened.answer.ok) throw new Error(opened.answer.reason)
  const executed = opened.answer.value.transfers.map(({ endToEndId }) => ({ endToEndId, proof: "bench" }))
  const word = { executedOn: order.executionOn, executed, failed: [] }
  const settled = await act((trx) => settlePayouts(trx, actor, batchId, { word, now }))
  const others = `checked in ${duration(checked.ms)}, opened in ${duration(opened.ms)}, settled in ${duration(settled.ms)}`
  const ratio = (made.ms / goalMs).toFixed(2)
  const lines = [
    `  a batch of ${executed.length} payees and ${payeeCount * each} commissions: made in ${duration(made.ms)} (${ratio} × the goal of ${duration(goalMs)})`,
    `  ${others}`,
  ]
  return { batchId, made: made.ms, lines }
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const startedAt = performance.now()
  const answer = await work()
  return { ms: performance.now() - startedAt, answer }
}

async function makePayer(owner: Db): Promise<Payer> {
  const [accountId, programId, userId] = [newId(), newId(), newId()]
  const tag = accountId.slice(-12)
  const user = { id: userId, email: `payer-${tag}@bench.example`, name: "Bench", locale: "fr", passwordHash: "" }
  await owner
    .insertInto("auth.users")
    .values({ ...user, termsAcceptedAt: now })
    .execute()
  await owner
    .insertInto("accounts")
    .values({ id: accountId, kind: "merchant", name: "Bench", slug: `payer-${tag}` })
    .execute()
  const names = { slug: `program-${tag}`, nameFr: "Bench", nameAr: "Bench", termsFr: "", termsAr: "" }
  await owner
    .insertInto("programs")
    .values({ accountId, id: programId, ...names })
    .execute()
  return { accountId, programId, userId }
}
