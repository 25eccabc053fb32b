import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { NotFound } from "#src/errors.ts"
import { type Result, refused } from "#src/result.ts"
import { beginUpload } from "#src/uploads/begin-upload.ts"
import { isEditable } from "#src/verifications/verification-state.ts"
import { findItem, lockState } from "./item-queries.ts"
import { plainName } from "./paper-name.ts"
import { takesKind } from "./paper-ways.ts"

type Announced = { itemId: string; kind: string; name: string; totalBytes: number }

/** Makes room for a paper that comes in pieces, when the file takes such a paper now. */
export async function beginPaperUpload(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { itemId, kind, name, totalBytes }: Announced,
  now: Date,
): Promise<Result<{ id: string; expiresAt: Date }, "not_editable" | "too_many_uploads">> {
  const item = await findItem(trx, actor.accountId, itemId)
  if (!takesKind(item.papers, kind)) throw new NotFound(`paper ${kind}`)
  if (!isEditable(await lockState(trx, actor.accountId, item.verificationId))) return refused("not_editable")
  return beginUpload(trx, actor, { subjectId: itemId, kind, name: plainName(name), totalBytes }, now)
}
