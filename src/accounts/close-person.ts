import type { Trx } from "#db/database.ts"
import { forgetSecondFactor } from "#src/second-factors/forget-second-factor.ts"
import { endEverySession } from "./session.ts"
import { deleteTokens } from "./token-queries.ts"
import { closeUser, nameNobody } from "./user-queries.ts"

/** Nobody signs in as that person any more, anywhere; their name and e-mail stay until `forgetName`. */
export async function closePerson(trx: Trx, userId: string, now: Date) {
  await deleteTokens(trx, userId)
  await forgetSecondFactor(trx, userId)
  await endEverySession(trx, userId)
  await closeUser(trx, userId, now)
}

/** Once the last message to them is sent; what they did stays under an id alone. */
export function forgetName(trx: Trx, userId: string) {
  return nameNobody(trx, userId)
}
