import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Jobs } from "./queue.ts"

export async function run(db: Db, _payload: Jobs["make-partitions"]) {
  await sql`select make_partitions(3)`.execute(db)
}
