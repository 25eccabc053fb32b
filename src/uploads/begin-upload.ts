import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { later } from "#src/clock.ts"
import { newId } from "#src/crypto/new-id.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { countUnderWay, insertUpload } from "./queries.ts"
import { maxUnderWay, uploadLifetime } from "./upload.ts"

type Announced = { subjectId: string; kind: string; name: string; totalBytes: number }

/** Makes room for a file of that length, whose bytes come after. */
export async function beginUpload(
  trx: Trx,
  { accountId, userId }: Actor & { kind: "member" },
  announced: Announced,
  now: Date,
): Promise<Result<{ id: string; expiresAt: Date }, "too_many_uploads">> {
  if ((await countUnderWay(trx, accountId, now)) >= maxUnderWay) return refused("too_many_uploads")
  const id = newId()
  const expiresAt = later(now, uploadLifetime)
  await insertUpload(trx, { accountId, id, userId, ...announced, createdAt: now, expiresAt })
  return ok({ id, expiresAt })
}
