import { sql } from "kysely"
import type { Db } from "#db/database.ts"

const ofBatch = (batchId: string) => ({
  payouts: sql`select * from payouts where batch_id = ${batchId}`,
  payout_lines: sql`select l.* from payout_lines l join payouts p on p.id = l.payout_id where p.batch_id = ${batchId}`,
  ledger_transactions: sql`
    select t.* from ledger_transactions t join payouts p on p.id = t.payout_id
    where p.batch_id = ${batchId} and t.cause = 'payout_made'`,
  ledger_entries: sql`
    select e.* from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
    join payouts p on p.id = t.payout_id where p.batch_id = ${batchId} and t.cause = 'payout_made'`,
})

type BareRows = { rows: number; ms: number }

/** Inserts the rows that a batch made once more, one plain INSERT a table, where no key, trigger or policy looks at them. */
export async function insertBareRows(owner: Db, batchId: string): Promise<BareRows> {
  const tables = Object.entries(ofBatch(batchId))
  for (const [table, rows] of tables) {
    await sql`create temp table ${sql.table(`sent_${table}`)} as ${rows}`.execute(owner)
    await sql`create table ${sql.table(`bare_${table}`)} (like ${sql.table(table)})`.execute(owner)
  }
  const startedAt = performance.now()
  let count = 0n
  for (const [table] of tables) {
    const insert = sql`insert into ${sql.table(`bare_${table}`)} select * from ${sql.table(`sent_${table}`)}`
    count += (await insert.execute(owner)).numAffectedRows ?? 0n
  }
  const ms = performance.now() - startedAt
  for (const [table] of tables) {
    await sql`drop table ${sql.table(`bare_${table}`)}, ${sql.table(`sent_${table}`)}`.execute(owner)
  }
  return { rows: Number(count), ms }
}
