import type { Db } from "#db/database.ts"
import { type ExportState, exportState } from "./data-request.ts"
import { listExports } from "./queries.ts"

export type ListedExport = {
  id: string
  state: ExportState
  requestedAt: Date
  bytes: bigint | null
  expiresAt: Date | null
}

/** The copies a person has asked for, the latest first. */
export async function listDataExports(db: Db, userId: string, now: Date): Promise<ListedExport[]> {
  const requests = await listExports(db, userId)
  return requests.map((request) => {
    const { id, requestedAt, bytes, expiresAt } = request
    return { id, requestedAt, bytes, expiresAt, state: exportState(request, now) }
  })
}
