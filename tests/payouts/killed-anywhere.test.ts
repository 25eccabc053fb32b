import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { sql } from "kysely"
import { beforeAll, expect, test } from "vitest"
import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees } from "#bin/bench/payees.ts"
import type { Db } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase, type TestDatabase } from "#tests/database.ts"

let database: TestDatabase
let worker: Db
const payeeCount = 60
const each = 6
const deaths = 8

beforeAll(async () => {
  database = await cloneDatabase()
  worker = database.open("worker")
  const owner = database.open("owner")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  await enterDueCommissions(owner, { payer, payees: await enterPayees(owner, payer, payeeCount), each, now })
})

/** Runs the paying process and kills it so many milliseconds after it began to pay; its exit code, or null when it was killed. */
async function payFor(milliseconds: number | null): Promise<number | null> {
  const env = { ...process.env, DATABASE_URL: database.url("app") }
  const child = fork(path.join(import.meta.dirname, "paying-process.ts"), { env })
  const exited = once(child, "exit")
  await once(child, "message")
  const timer = milliseconds === null ? null : setTimeout(() => child.kill("SIGKILL"), milliseconds)
  const [code] = await exited
  if (timer) clearTimeout(timer)
  return code
}

test("killed anywhere and started again, it pays everybody once", async () => {
  const killed: (number | null)[] = []
  for (let death = 0; death < deaths; death++) {
    killed.push(await payFor(5 + death * 40))
    expect((await verifyLedger(worker)).differences).toEqual([])
  }
  expect(killed).toContain(null)
  expect(await payFor(null)).toBe(0)

  const { rows } = await sql<{ paid: bigint; lines: bigint; once: bigint }>`
    select sum(l.amount_cents)::bigint as paid, count(*) as lines, count(distinct l.commission_id) as once
    from payouts p join payout_lines l on l.payout_id = p.id where p.state = 'executed'`.execute(worker)
  const commissions = BigInt(payeeCount * each)
  expect(rows).toEqual([{ paid: commissions * 2000n, lines: commissions, once: commissions }])
  expect((await verifyLedger(worker)).differences).toEqual([])
}, 120_000)
