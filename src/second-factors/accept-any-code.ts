import type { Trx } from "#db/database.ts"
import { ok, type Result } from "#src/result.ts"
import { acceptCode, type CodeRefusal } from "./accept-code.ts"
import { acceptRecoveryCode } from "./accept-recovery-code.ts"

/** A code of the application, or of recovery for whoever has lost it. Count the try before (`limitCode`). */
export async function acceptAnyCode(
  trx: Trx,
  userId: string,
  typed: string,
  now: Date,
): Promise<Result<null, CodeRefusal>> {
  // Only a recovery code has letters, in any alphabet that may be typed for ours.
  if (!/\p{L}/u.test(typed)) return acceptCode(trx, userId, typed, now)
  const recovery = await acceptRecoveryCode(trx, userId, typed, now)
  return recovery.ok ? ok(null) : recovery
}
