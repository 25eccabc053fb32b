import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { log } from "#src/log.ts"
import { watchRowsWithoutMonth } from "#src/metrics.ts"
import type { Jobs } from "./queue.ts"

export async function run(db: Db, _payload: Jobs["make-partitions"]) {
  await sql`select make_partitions(3)`.execute(db)
  const { rows } = await sql<{ parent: string; found: bigint }>`select * from count_rows_without_month()`.execute(db)
  for (const { parent, found } of rows) {
    watchRowsWithoutMonth(parent, Number(found))
    // Such rows keep the month they belong to from being made.
    if (found > 0n) log.error({ table: parent, rows: Number(found) }, "the default partition is not empty")
  }
}
