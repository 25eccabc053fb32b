import type { Trx } from "#db/database.ts"

export async function weighVerification(_trx: Trx, _accountId: string, _now: Date) {
  throw new Error("weighVerification")
}
