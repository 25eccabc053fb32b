import type { Trx } from "#db/database.ts"
import { can } from "#src/accounts/abilities.ts"
import type { Actor, StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { PaperType, Scan } from "#src/documents/paper.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { openFile } from "#src/files/open-file.ts"
import { openSealed } from "#src/files/seal-file.ts"
import { storageKey } from "#src/files/storage-key.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { findEvidence, listSealed } from "./evidence-queries.ts"

type OpenedEvidence = { bytes: Buffer; mediaType: PaperType; name: string }
type Unseen = "waiting" | "infected" | "erased"
type Opening = Promise<Result<OpenedEvidence, Unseen>>

/** Shows a dispute's evidence to either party, and keeps who looked. */
export async function openEvidence(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { disputeId, evidenceId }: { disputeId: string; evidenceId: string },
): Opening {
  if (!can(actor.role, "view_money")) throw new Forbidden("dispute evidence")
  const evidence = (await listSealed(trx, disputeId)).find(({ id }) => id === evidenceId)
  if (!evidence) throw new NotFound(`evidence ${evidenceId}`)
  if (isUnseen(evidence.scan)) return refused(evidence.scan)
  if (evidence.erasedAt) return refused("erased")
  const file = { accountId: evidence.accountId, id: evidence.fileId }
  const body = await readStoredFile(storageKey(file))
  if (!body) throw new Error(`the body of evidence ${evidenceId} is gone`)
  return shown(trx, actor, { ...evidence, bytes: openSealed(file, evidence, body) })
}

/** The same for staff, in the merchant's account. */
export async function reviewEvidence(trx: Trx, actor: StaffActor, evidenceId: string): Opening {
  requireStaffAbility(actor, "arbitrate")
  const evidence = await findEvidence(trx, actor.accountId, evidenceId)
  if (isUnseen(evidence.scan)) return refused(evidence.scan)
  const bytes = evidence.erasedAt ? null : await openFile(trx, evidence.ownerAccountId, evidence.fileId)
  if (!bytes) return refused("erased")
  return shown(trx, actor, { ...evidence, bytes })
}

function isUnseen(scan: Scan): scan is "waiting" | "infected" {
  return scan === "waiting" || scan === "infected"
}

async function shown(trx: Trx, actor: Actor, { id, bytes, mediaType, name }: OpenedEvidence & { id: string }) {
  await recordAct(trx, actor, "view_dispute_evidence", id)
  return ok({ bytes, mediaType, name })
}
