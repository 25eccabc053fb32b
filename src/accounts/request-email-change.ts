import type { Trx } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { tellEmailChange } from "./tell-security.ts"
import { changeUser, findUser } from "./user-queries.ts"

/** Keeps the new address until its owner confirms it; whether it has a user of its own is not said. */
export async function requestEmailChange(trx: Trx, userId: string, email: string): Promise<Result<null, "same_email">> {
  const user = await findUser(trx, userId)
  if (user.email === email) return refused("same_email")

  await changeUser(trx, userId, { newEmail: email })
  await tellEmailChange(trx, userId)
  return ok(null)
}
