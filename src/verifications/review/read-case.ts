import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Case } from "./case.ts"

export async function readCase(_db: Db, _staff: StaffActor, _accountId: string, _now: Date): Promise<Case> {
  throw new Error("readCase")
}
