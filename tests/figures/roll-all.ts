import { setTimeout } from "node:timers/promises"
import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"

/** Rolls until everything committed so far is counted: other databases of the test's cluster have transactions running too. */
export async function rollAll(worker: Db) {
  const { rows } = await sql<{
    next: bigint
  }>`select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next`.execute(worker)
  const next = rows[0]?.next ?? 0n
  for (;;) {
    await rollFigures(worker)
    const { watermark } = await worker.selectFrom("figureWatermark").select("watermark").executeTakeFirstOrThrow()
    if (watermark >= next) return
    await setTimeout(50)
  }
}
