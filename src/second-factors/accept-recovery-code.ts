import type { Trx } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSecondFactor } from "./queries.ts"
import { recoveryCodeHash } from "./recovery-code.ts"
import { countRecoveryCodes, spendRecoveryCode } from "./recovery-code-queries.ts"
import { tellSecondFactor } from "./tell-second-factor.ts"

/** In the application's stead, once each; says how many are left. Count the try before (`limitCode`). */
export async function acceptRecoveryCode(
  trx: Trx,
  userId: string,
  typed: string,
  now: Date,
): Promise<Result<{ left: number }, "wrong_code">> {
  const isOn = (await findSecondFactor(trx, userId)) !== undefined
  const isSpent = isOn && (await spendRecoveryCode(trx, userId, recoveryCodeHash(userId, typed), now))
  if (!isSpent) return refused("wrong_code")

  await tellSecondFactor(trx, userId, "recovery_code_used")
  return ok({ left: await countRecoveryCodes(trx, userId) })
}
