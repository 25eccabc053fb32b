import type { Db } from "#db/database.ts"
import { log } from "#src/log.ts"
import { watchAuditBreaks } from "#src/metrics.ts"
import { tellBreak } from "./tell-break.ts"
import { type AuditReport, verifyAuditChain } from "./verify-audit-chain.ts"

/** Verifies the log on a clock; a break is told to whoever reads the logs and the metrics, since nothing else would show it. */
export async function watchAuditChain(db: Db): Promise<AuditReport> {
  const report = await verifyAuditChain(db)
  const { breaks, ...standing } = report
  watchAuditBreaks(breaks.length)
  // Logs leave the machine: a log rewritten from end to end no longer matches what was written here before.
  if (breaks.length === 0) log.info(standing, "audit chain holds")
  else log.error({ ...standing, breaks: breaks.slice(0, 20).map(tellBreak) }, "audit chain is broken")
  return report
}
