import type { Db } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { stepOf, unsealSecret } from "./one-time-code.ts"
import { findSecondFactor, takeStep } from "./queries.ts"

export type CodeRefusal = "wrong_code" | "used_code"

/** Takes the application's code, once: the same one is refused ever after. Count the try before (`limitCode`). */
export async function acceptCode(db: Db, userId: string, typed: string, now: Date): Promise<Result<null, CodeRefusal>> {
  const factor = await findSecondFactor(db, userId)
  const step = factor ? stepOf(unsealSecret(userId, factor.secretSealed), typed, now) : null
  if (step === null) return refused("wrong_code")
  return (await takeStep(db, userId, step)) ? ok(null) : refused("used_code")
}
