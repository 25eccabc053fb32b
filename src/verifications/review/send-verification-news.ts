import type { Db } from "#db/database.ts"

export async function sendVerificationNews(_db: Db, _accountId: string, _eventId: string) {
  throw new Error("sendVerificationNews")
}
