import type { Db } from "#db/database.ts"
import type { EnrollmentStatus } from "./enrollment.ts"
import { countByStatus, findProgramName, listInbox } from "./inbox-queries.ts"

type Asked = { status: EnrollmentStatus | null; before: string | null; after: string | null }

/** A merchant's inbox, of one program or of all: `size + 1` rows, and how many stand in each status. */
export async function readInbox(db: Db, accountId: string, asked: Asked & { programId: string | null; size: number }) {
  const { programId, size, ...filter } = asked
  const program = programId ? await findProgramName(db, accountId, programId) : null
  const rows = await listInbox(db, accountId, { programId, ...filter }, size)
  const counts = await countByStatus(db, accountId, programId)
  return { program, rows, counts }
}
