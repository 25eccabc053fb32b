import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSecondFactor } from "./queries.ts"
import { recoveryCodeHash } from "./recovery-code.ts"
import { countRecoveryCodes, spendRecoveryCode } from "./recovery-code-queries.ts"

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

  await enqueue(trx, "send-second-factor-notice", { userId, change: "recovery_code_used", requestId: randomUUID() })
  return ok({ left: await countRecoveryCodes(trx, userId) })
}
