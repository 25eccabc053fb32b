import type { InferOutput } from "valibot"
import type { Trx } from "#db/database.ts"
import { refused } from "#src/result.ts"
import { listDecisions } from "#src/verifications/review/case-queries.ts"
import { decideDocument } from "#src/verifications/review/decide-document.ts"
import { lockFile } from "#src/verifications/review/lock-file.ts"
import type { decisionBody } from "./desk-bodies.ts"
import type { DeskRequest } from "./desk-request.ts"

type Draft = InferOutput<typeof decisionBody> & { documentId: string }

/** Decides on a paper as the reviewer saw it: what was decided since then, in another tab, is shown before it is changed. */
export async function decideAsSeen(trx: Trx, { actor, accountId, now }: DeskRequest, { seen, ...draft }: Draft) {
  const file = await lockFile(trx, accountId)
  const decisions = await listDecisions(trx, accountId, file.id)
  const last = decisions.findLast(({ documentId }) => documentId === draft.documentId)
  if ((last?.id ?? null) !== seen) return refused("decided_meanwhile")
  return decideDocument(trx, actor, { ...draft, accountId }, now)
}
