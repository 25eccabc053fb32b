import { createDatabase, createPool } from "#db/database.ts"
import { tellBreak } from "#src/audit/tell-break.ts"
import { verifyAuditChain } from "#src/audit/verify-audit-chain.ts"
import { requireSettings, setting } from "#src/env.ts"
import { borrowDemoDatabase } from "./demo/borrow-database.ts"
import { main, say } from "./say.ts"

/** Recomputes the chain of the audit log and names what is not as it was written; ends with 1 when something is not. */
await main(async () => {
  borrowDemoDatabase("WORKER_DATABASE_URL", "worker")
  requireSettings(["WORKER_DATABASE_URL"])
  const db = createDatabase(createPool(setting("WORKER_DATABASE_URL"), 1, "verify-audit"))
  const { chains, entries, digest, breaks } = await verifyAuditChain(db)
  await db.destroy()
  for (const found of breaks) say(`✗ ${tellBreak(found)}`)
  say(`${entries} entries of ${chains} accounts, ends ${digest}`)
  say(breaks.length === 0 ? "the audit log is as it was written" : "the audit log was tampered with")
  return breaks.length === 0 ? 0 : 1
})
