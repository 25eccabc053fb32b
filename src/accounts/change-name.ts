import type { Db } from "#db/database.ts"
import { changeUser } from "./user-queries.ts"

export function changeName(db: Db, userId: string, name: string) {
  return changeUser(db, userId, { name })
}
