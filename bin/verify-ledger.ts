import { createDatabase, createPool } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { requireSettings, setting } from "#src/env.ts"
import { borrowDemoDatabase } from "./demo/borrow-database.ts"
import { main, say } from "./say.ts"

/** Recomputes the books from their causes and says what differs; ends with 1 when something does. */
await main(async () => {
  borrowDemoDatabase("WORKER_DATABASE_URL", "worker")
  requireSettings(["WORKER_DATABASE_URL"])
  const db = createDatabase(createPool(setting("WORKER_DATABASE_URL"), 1, "verify-ledger"))
  const { commissions, payouts, differences } = await verifyLedger(db)
  await db.destroy()
  for (const { accountId, subject, id, what, found, expected } of differences)
    say(`✗ ${subject} ${id} of account ${accountId}: ${what} is ${found}, its cause says ${expected}`)
  say(`${commissions} commissions and ${payouts} payouts recomputed`)
  say(differences.length === 0 ? "the books are what their causes say" : `${differences.length} differences`)
  return differences.length === 0 ? 0 : 1
})
