import type { Db } from "#db/database.ts"
import { recountFigures } from "#src/figures/recount-figures.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["recount-figures"]) {
  return recountFigures(db, new Date())
}
