import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { ErasureReport } from "./erasure.ts"
import { readReportToken } from "./erasure-token.ts"
import { findRequest } from "./queries.ts"

/** The report behind a token; null while the job is still at it. */
export async function readErasure(db: Db, token: string): Promise<ErasureReport | null> {
  const requestId = readReportToken(token)
  if (!requestId) throw new NotFound("a report that we did not sign")
  const { finishedAt, outcome } = await findRequest(db, "erasure", requestId)
  return finishedAt ? (outcome as ErasureReport) : null
}
