import type { Trx } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { forgetSecondFactor } from "#src/second-factors/forget-second-factor.ts"
import { hasMemberships } from "./member-queries.ts"
import { endEverySession } from "./session.ts"
import { deleteTokens } from "./token-queries.ts"
import { closeUser } from "./user-queries.ts"

/** Erases a person who belongs to no account any more, and frees their e-mail; what they did stays under an id alone. */
export async function forgetUser(trx: Trx, userId: string, now: Date): Promise<Result<null, "still_member">> {
  if (await hasMemberships(trx, userId)) return refused("still_member")

  await deleteTokens(trx, userId)
  await forgetSecondFactor(trx, userId)
  await endEverySession(trx, userId)
  await closeUser(trx, userId, now)
  return ok(null)
}
