import type { Db } from "#db/database.ts"
import { hour, later } from "#src/clock.ts"
import { listFiles } from "./queries.ts"

type Files = ReturnType<typeof listFiles>

let kept: { files: Files; until: Date } | undefined

/** The files of the index as they were within the hour, since finding their firsts counts every document. */
export function keptFiles(db: Db, now: Date, list: (db: Db) => Files = listFiles): Files {
  if (kept && now < kept.until) return kept.files
  const files = list(db)
  const own = { files, until: later(now, hour) }
  kept = own
  files.catch(() => {
    if (kept === own) kept = undefined
  })
  return files
}
