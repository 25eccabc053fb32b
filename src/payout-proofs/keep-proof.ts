import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { newId } from "#src/crypto/new-id.ts"
import type { Paper } from "#src/documents/paper.ts"
import { paperName } from "#src/documents/paper-name.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { insertProof } from "./queries.ts"

/** A bank's paper as it was read; its name is shown, never used as a path. */
export type SentProof = { paper: Paper; name: string }
type Told = { batchId: string; payoutIds: readonly string[]; sent: SentProof }

/** Keeps the paper by which somebody knows what the bank did; nobody sees it before it is scanned. */
export async function keepProof(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  { batchId, payoutIds, sent }: Told,
  now: Date,
): Promise<string> {
  const { accountId, userId } = actor
  const { bytes, mediaType } = sent.paper
  const file = await keepFile(trx, accountId, { bytes, mediaType }, now)
  const id = newId()
  const [only = null] = payoutIds
  const about = { accountId, id, batchId, payoutId: payoutIds.length === 1 ? only : null, fileId: file.id }
  const facts = { name: paperName(sent.name, mediaType), mediaType, bytes: BigInt(bytes.length) }
  await insertProof(trx, { ...about, ...facts, sentBy: userId, sentAt: now }, payoutIds)
  await recordAct(trx, actor, "add_payout_proof", id, { batchId, payouts: payoutIds.length })
  await enqueue(trx, "scan-payout-proof", { accountId, proofId: id })
  return id
}
