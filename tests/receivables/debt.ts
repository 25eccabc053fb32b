import { sql } from "kysely"
import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees } from "#bin/bench/payees.ts"
import { inAccount, inNoAccount } from "#db/database.ts"
import type { JobName } from "#jobs/queue.ts"
import { reviewReceivable } from "#src/receivables/review-receivable.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

/** Atlas may owe 100 DH for 30 days, in a database of the file's own. */
export async function enterLimits() {
  const database = await cloneDatabase()
  const owner = database.open("owner")
  const worker = database.open("worker")
  const limits = { receivable_limit_cents: 10_000n, receivable_limit_days: 30n }
  for (const [name, value] of Object.entries(limits))
    await owner.insertInto("moneySettings").values({ name, value, source: "test", validFrom: "2026-01-01" }).execute()
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  return {
    ...{ database, owner, worker, app: database.open("app"), admin: database.open("admin") },
    /** So many commissions of 20 DH for as many payees, released at that moment. */
    async owe(payees: number, each: number, releasedAt = now) {
      const entered = await enterPayees(owner, payer, payees)
      await enterDueCommissions(owner, { payer, payees: entered, each, now: releasedAt })
      return entered
    },
    review: (at: Date, accountId: string = atlas.id) =>
      inAccount(worker, accountId, (trx) => reviewReceivable(trx, accountId, at)),
    pauses: () => inNoAccount(worker, (trx) => trx.selectFrom("receivablePauses").selectAll().orderBy("id").execute()),
    async jobs(name: JobName) {
      const { rows } = await sql<{ data: Record<string, unknown> }>`
        select data from pgboss.job where name = ${name} order by created_on`.execute(owner)
      return rows.map((row) => row.data)
    },
    /** Everything owed is paid, by nobody in particular. */
    async pay() {
      await sql`update commissions set paid_cents = amount_cents, state = 'paid' where state = 'released'`.execute(
        owner,
      )
    },
    async forget() {
      await sql`delete from receivable_pauses; delete from pgboss.job`.execute(owner)
      await sql`update commissions set paid_cents = amount_cents, state = 'paid'`.execute(owner)
    },
  }
}
