import type { Db } from "#db/database.ts"
import { type AuditBreak, countChains, listBreaks } from "./queries.ts"

export type AuditReport = {
  chains: number
  entries: number
  /** Over every chain's end: whoever keeps it elsewhere can tell later that this is the log they saw. */
  digest: string
  /** The first ones found, in order. */
  breaks: AuditBreak[]
}

/** Recomputes every account's chain with the function that wrote it, and names each place where it does not hold. */
export async function verifyAuditChain(db: Db): Promise<AuditReport> {
  const breaks = await listBreaks(db)
  return { ...(await countChains(db)), breaks }
}
