import { type Db, inNoAccount } from "#db/database.ts"
import { forgetIdempotencyKeys } from "#src/web/forget-idempotency-keys.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["forget-idempotency-keys"]) {
  return inNoAccount(db, (trx) => forgetIdempotencyKeys(trx, new Date()))
}
