import { type Db, inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import { Gone, NotFound } from "#src/errors.ts"
import { openFile } from "#src/files/open-file.ts"
import { exportState } from "./data-request.ts"
import { findRequest } from "./queries.ts"

export type OpenedExport = { name: string; bytes: Buffer }

/** A person's own copy, while its link is good. */
export async function openDataExport(db: Db, userId: string, id: string, now: Date): Promise<OpenedExport> {
  const request = await findRequest(db, "export", id)
  if (request.userId !== userId) throw new NotFound(`data request ${id}`)
  const state = exportState(request, now)
  if (state === "expired") throw new Gone(`data export ${id}`)
  const { fileId, finishedAt } = request
  if (state !== "ready" || !fileId || !finishedAt) throw new NotFound(`data export ${id} is not written`)

  const bytes = await inAccount(db, platformAccountId, (trx) => openFile(trx, platformAccountId, fileId))
  if (!bytes) throw new Gone(`data export ${id}`)
  return { name: `shareyoursales-${casablancaDay(finishedAt)}.zip`, bytes }
}
