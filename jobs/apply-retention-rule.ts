import type { Db } from "#db/database.ts"
import { applyRule } from "#src/retention/apply-rule.ts"
import type { Jobs } from "./queue.ts"
import { removers } from "./removers.ts"

export function run(db: Db, { subject }: Jobs["apply-retention-rule"]) {
  return applyRule(db, subject, removers[subject], new Date())
}
