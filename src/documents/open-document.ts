import type { Trx } from "#db/database.ts"
import { can } from "#src/accounts/abilities.ts"
import type { Actor, StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { Forbidden } from "#src/errors.ts"
import { openFile } from "#src/files/open-file.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { staffCan } from "#src/staff/staff-roles.ts"
import type { PaperType } from "./paper.ts"
import { findDocument } from "./queries.ts"

export type OpenedDocument = { bytes: Buffer; mediaType: PaperType; name: string; kind: string }

/** Shows a paper to its account's owners or to staff who may see papers, and keeps who looked; an infected one, or one not scanned yet, to nobody. */
export async function openDocument(
  trx: Trx,
  actor: (Actor & { kind: "member" }) | StaffActor,
  documentId: string,
): Promise<Result<OpenedDocument, "waiting" | "infected" | "erased">> {
  if (!maySee(actor)) throw new Forbidden("papers")
  const { scan, erasedAt, fileId, name, kind, mediaType } = await findDocument(trx, actor.accountId, documentId)
  if (scan === "waiting" || scan === "infected") return refused(scan)
  const bytes = erasedAt ? null : await openFile(trx, actor.accountId, fileId)
  if (!bytes) return refused("erased")

  await recordAct(trx, actor, "view_document", documentId, { kind })
  return ok({ bytes, mediaType: mediaType as PaperType, name, kind })
}

function maySee(actor: (Actor & { kind: "member" }) | StaffActor): boolean {
  return actor.kind === "staff" ? staffCan(actor.role, "see_papers") : can(actor.role, "manage_account")
}
