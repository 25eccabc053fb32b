import { type Db, inNoAccount } from "#db/database.ts"
import { removedSubjects } from "#src/retention/subjects.ts"
import { enqueue, type Jobs } from "./queue.ts"

/** One job a rule, so that one that fails is tried again by itself and stops none of the others. */
export function run(db: Db, _payload: Jobs["apply-retention"]) {
  return inNoAccount(db, async (trx) => {
    for (const subject of removedSubjects) await enqueue(trx, "apply-retention-rule", { subject })
  })
}
