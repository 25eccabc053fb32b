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
import { staffCan } from "#src/staff/staff-roles.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { findProof, listReceivedProofs } from "./queries.ts"

export type OpenedProof = { bytes: Buffer; mediaType: PaperType; name: string }
type Unseen = "waiting" | "infected" | "erased"
type Member = Actor & { kind: "member" }

/** Shows a proof to the payer's members or to staff who see money, and keeps who looked. */
export async function openProof(
  trx: Trx,
  actor: Member | StaffActor,
  proofId: string,
): Promise<Result<OpenedProof, Unseen>> {
  const maySee = actor.kind === "staff" ? staffCan(actor.role, "see_money") : can(actor.role, "view_money")
  if (!maySee) throw new Forbidden("payout proofs")
  const proof = await findProof(trx, actor.accountId, proofId)
  if (isUnseen(proof.scan)) return refused(proof.scan)
  const bytes = proof.erasedAt ? null : await openFile(trx, actor.accountId, proof.fileId)
  if (!bytes) return refused("erased")
  return shown(trx, actor, { ...proof, bytes })
}

/** The same for a payee, of a proof that speaks of its own payout alone. */
export async function openReceivedProof(
  trx: Trx,
  actor: Member,
  { payoutId, proofId }: { payoutId: string; proofId: string },
): Promise<Result<OpenedProof, Unseen>> {
  if (!can(actor.role, "view_money")) throw new Forbidden("payout proofs")
  const proof = (await listReceivedProofs(trx, payoutId)).find(({ id }) => id === proofId)
  if (!proof) throw new NotFound(`payout proof ${proofId}`)
  if (isUnseen(proof.scan)) return refused(proof.scan)
  if (proof.erasedAt) return refused("erased")
  const file = { accountId: proof.accountId, id: proof.fileId }
  const body = await readStoredFile(storageKey(file))
  if (!body) throw new Error(`the body of payout proof ${proofId} is gone`)
  return shown(trx, actor, { ...proof, id: proofId, bytes: openSealed(file, proof, body) })
}

function isUnseen(scan: Scan): scan is "waiting" | "infected" {
  return scan === "waiting" || scan === "infected"
}

async function shown(trx: Trx, actor: Member | StaffActor, { id, ...proof }: OpenedProof & { id: string }) {
  await recordAct(trx, actor, "view_payout_proof", id)
  const { bytes, mediaType, name } = proof
  return ok({ bytes, mediaType, name })
}
