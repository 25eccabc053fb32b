import { createDatabase, createPool, type Db } from "#db/database.ts"
import { setting } from "#src/env.ts"
import { watchPool } from "#src/metrics.ts"

let db: Db | undefined

/** The web process' database, under the role `app`. */
export function webDatabase(): Db {
  if (!db) {
    const pool = createPool(setting("DATABASE_URL"), 10, "web")
    watchPool("web", pool)
    db = createDatabase(pool)
  }
  return db
}

export async function closeWebDatabase() {
  await db?.destroy()
  db = undefined
}
