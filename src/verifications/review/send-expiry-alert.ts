import type { Db } from "#db/database.ts"

export type ExpiryAlert = { accountId: string; documentId: string; daysBefore: number }

export async function sendExpiryAlert(_db: Db, _alert: ExpiryAlert, _now: Date) {
  throw new Error("sendExpiryAlert")
}
