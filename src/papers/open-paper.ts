import type { Trx } from "#db/database.ts"
import { can } from "#src/accounts/abilities.ts"
import type { Actor, StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { Forbidden } from "#src/errors.ts"
import { openSealed } from "#src/files/seal-file.ts"
import { storageKey } from "#src/files/storage-key.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { staffCan } from "#src/staff/staff-roles.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { findPaperFile, type PaperFormat } from "./file-queries.ts"
import { findPaper } from "./queries.ts"

export type OpenedPaper = { bytes: Buffer; name: string; mediaType: string }

/** A paper's file, for either of its parties or staff who see money; who looked is kept. */
export async function openPaper(
  trx: Trx,
  actor: (Actor & { kind: "member" }) | StaffActor,
  { paperId, format }: { paperId: string; format: PaperFormat },
): Promise<Result<OpenedPaper, "preparing">> {
  const maySee = actor.kind === "staff" ? staffCan(actor.role, "see_money") : can(actor.role, "view_money")
  if (!maySee) throw new Forbidden("papers")
  const { reference } = await findPaper(trx, actor.accountId, paperId)
  const file = await findPaperFile(trx, paperId, format)
  if (!file) return refused("preparing")
  const body = await readStoredFile(storageKey(file))
  if (!body) throw new Error(`the body of paper ${paperId} is gone`)

  await recordAct(trx, actor, "view_paper", paperId, { format })
  const bytes = openSealed(file, file, body)
  if (format === "ubl") return ok({ bytes, name: `${reference}.xml`, mediaType: "application/xml" })
  return ok({ bytes, name: `${reference}-${format.slice(-2)}.pdf`, mediaType: "application/pdf" })
}
