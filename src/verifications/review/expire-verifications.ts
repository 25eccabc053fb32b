import type { Trx } from "#db/database.ts"

export async function expireVerifications(_trx: Trx, _now: Date) {
  throw new Error("expireVerifications")
}
