import type { Trx } from "#db/database.ts"
import { newRecoveryCodes, recoveryCodeHash } from "./recovery-code.ts"
import { replaceRecoveryCodes } from "./recovery-code-queries.ts"

/** Ten new codes, to be shown this once; those from before are worth nothing any more. */
export async function renewRecoveryCodes(trx: Trx, userId: string, now: Date): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => recoveryCodeHash(userId, code))
  await replaceRecoveryCodes(trx, userId, hashes, now)
  return codes
}
