import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { Paper } from "#src/documents/paper.ts"
import { paperName } from "#src/documents/paper-name.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { insertEvidence } from "./evidence-queries.ts"

/** A paper of one side as it was read; its name is shown, never used as a path. */
export type SentEvidence = { paper: Paper; name: string }
type Disputed = { id: string; merchantAccountId: string; influencerAccountId: string }

/** Keeps a side's evidence in its own account; the other side sees it once it was scanned. */
export async function keepEvidence(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { dispute, evidence }: { dispute: Disputed; evidence: SentEvidence },
  now: Date,
) {
  const { bytes, mediaType } = evidence.paper
  const file = await keepFile(trx, actor.accountId, { bytes, mediaType }, now)
  const { id: disputeId, merchantAccountId, influencerAccountId } = dispute
  const id = await insertEvidence(trx, {
    ...{ merchantAccountId, influencerAccountId, disputeId, ownerAccountId: actor.accountId, fileId: file.id },
    ...{ name: paperName(evidence.name, mediaType), mediaType, bytes: BigInt(bytes.length) },
    ...{ addedBy: actor.userId, addedAt: now },
  })
  await recordAct(trx, actor, "add_dispute_evidence", id, { dispute: disputeId })
  await enqueue(trx, "scan-dispute-evidence", { accountId: merchantAccountId, evidenceId: id })
}
