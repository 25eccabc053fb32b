import { type Db, inNoAccount } from "#db/database.ts"
import {
  type Change,
  expandChanges,
  forgetChanges,
  leaveToMeilisearch,
  listChanges,
  noteRewardsInForce,
  whileFeeding,
} from "./change-queries.ts"
import { outsideEngine } from "./outside-engine.ts"
import { postgresEngine } from "./postgres-engine.ts"
import type { SearchEngine } from "./search-engine.ts"
import type { FoundThing } from "./search-question.ts"
import type { Thing } from "./thing.ts"
import { programsBeside } from "./things/programs-beside.ts"
import { readThings } from "./things/read-things.ts"

const batchSize = 500
/** As many batches as one run takes on; the rest is the next run's. */
const mostBatches = 200

type ThingChange = Change & FoundThing
type Feed = { things: Thing[]; gone: FoundThing[] }

/** Brings the index up to date with what has changed; killed anywhere, what was not done is done by the next run. */
export async function indexChanges(db: Db, clock: () => Date): Promise<void> {
  await noteRewardsInForce(db, clock())
  for (let batch = 0; batch < mostBatches; batch++) {
    const wasEmpty = await whileFeeding(db, () => indexBatch(db, clock()))
    if (wasEmpty) break
  }
  const outside = outsideEngine()
  await whileFeeding(db, () => (outside ? catchUp(db, outside, clock()) : forgetLeft(db)))
}

async function indexBatch(db: Db, now: Date): Promise<boolean> {
  const changes = await listChanges(db, "every", batchSize)
  await inNoAccount(db, (trx) => expandChanges(trx, changes))
  const left = changes.filter(isOfThing)
  if (left.length > 0) {
    const fed = await readThings(db, [...left, ...(await programsBeside(db, left))], now)
    await feed(db, postgresEngine, fed)
    const outside = outsideEngine()
    const isDone = outside === null || (await feed(db, outside, fed))
    await (isDone ? forgetChanges : leaveToMeilisearch)(
      db,
      left.map(({ seq }) => seq),
    )
  }
  return changes.length === 0
}

/** What the outside engine could not be told when it happened. */
async function catchUp(db: Db, outside: SearchEngine, now: Date) {
  for (let batch = 0; batch < mostBatches; batch++) {
    const left = (await listChanges(db, "meilisearch", batchSize)).filter(isOfThing)
    if (left.length === 0) return
    const fed = await readThings(db, [...left, ...(await programsBeside(db, left))], now)
    if (!(await feed(db, outside, fed))) return
    await forgetChanges(
      db,
      left.map(({ seq }) => seq),
    )
  }
}

async function forgetLeft(db: Db) {
  const left = await listChanges(db, "meilisearch", batchSize)
  await forgetChanges(
    db,
    left.map(({ seq }) => seq),
  )
}

async function feed(db: Db, engine: SearchEngine, { things, gone }: Feed): Promise<boolean> {
  return (await engine.put(db, things)) && (await engine.remove(db, gone))
}

function isOfThing(change: Change): change is ThingChange {
  return change.kind !== "account" && change.kind !== "category"
}
