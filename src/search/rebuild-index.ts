import type { Db } from "#db/database.ts"
import { whileFeeding } from "./change-queries.ts"
import { outsideEngine } from "./outside-engine.ts"
import { postgresEngine } from "./postgres-engine.ts"
import { countThings, endRebuild, findRebuild, whileAlone, writeProgress } from "./rebuild-queries.ts"
import type { Rebuild } from "./search-engine.ts"
import { type ThingKind, thingKinds } from "./thing.ts"
import type { Place } from "./things/product-queries.ts"
import { listPlaces, readThings } from "./things/read-things.ts"

const pageSize = 500

type Told = { documents: number; expected: number }
type Work = { db: Db; clock: () => Date; rebuild: Rebuild; tell: (documents: number) => Promise<void> }

/** Reads everything that can be found, a page at a time, into an engine's new index; false while another is at it. */
export async function rebuildIndex(
  db: Db,
  id: string,
  { clock, tell }: { clock: () => Date; tell: (told: Told) => void },
): Promise<boolean> {
  const { engine: name, endedAt } = await findRebuild(db, id)
  if (endedAt) return true
  const outside = outsideEngine()
  const engine = name === outside?.name ? outside : postgresEngine
  return whileAlone(db, async () => {
    const told = { documents: 0, expected: await countThings(db) }
    const rebuild = await engine.beginRebuild(db)
    const progress = async (documents: number) => {
      told.documents += documents
      await writeProgress(db, id, told)
      tell(told)
    }
    for (const kind of thingKinds) await putAll({ db, clock, rebuild, tell: progress }, kind)
    await rebuild.finish()
    await endRebuild(db, id)
  })
}

async function putAll({ db, clock, rebuild, tell }: Work, kind: ThingKind) {
  let after: Place | null = null
  do {
    const page = await listPlaces(db, kind, after, pageSize)
    const wanted = page.places.map(({ id }) => ({ kind, id }))
    // What changes from here on is fed after it, never before.
    await whileFeeding(db, async () => rebuild.put((await readThings(db, wanted, clock())).things))
    await tell(wanted.length)
    after = page.next
  } while (after)
}
