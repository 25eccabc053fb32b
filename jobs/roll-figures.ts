import { type Db, inNoAccount } from "#db/database.ts"
import { later } from "#src/clock.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import { enqueue, type Jobs } from "./queue.ts"

const intervalMs = 15_000

// The next one is enqueued first, so that a failure does not end the chain; a minute's tick begins it again if it ever breaks.
export async function run(db: Db, _payload: Jobs["roll-figures"]) {
  await inNoAccount(db, (trx) => enqueue(trx, "roll-figures", {}, later(new Date(), intervalMs)))
  await rollFigures(db)
}
