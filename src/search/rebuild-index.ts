import type { Db } from "#db/database.ts"
import { log, withoutPersons } from "#src/log.ts"
import { whileFeeding } from "./change-queries.ts"
import { outsideEngine } from "./outside-engine.ts"
import { postgresEngine } from "./postgres-engine.ts"
import {
  countThings,
  endRebuild,
  failRebuild,
  findRebuild,
  reopenFailed,
  whileAlone,
  writeProgress,
} from "./rebuild-queries.ts"
import type { EngineName, Rebuild } from "./search-engine.ts"
import { type ThingKind, thingKinds } from "./thing.ts"
import type { Place } from "./things/product-queries.ts"
import { listPlaces, readThings } from "./things/read-things.ts"

const pageSize = 500
const longestFailure = 500

type Told = { documents: number; expected: number }
type Telling = { clock: () => Date; tell: (told: Told) => void }
type Work = { db: Db; clock: () => Date; rebuild: Rebuild; tell: (documents: number) => Promise<void> }

/** Makes an engine's new index; false while another is at it. What fails is written down, and begins again when it is asked to. */
export async function rebuildIndex(db: Db, id: string, telling: Telling): Promise<boolean> {
  await reopenFailed(db, id)
  const { engine, endedAt } = await findRebuild(db, id)
  if (endedAt) return true
  return whileAlone(db, () =>
    makeIndex(db, { id, engine }, telling).catch(async (error) => {
      const failure = withoutPersons(String(error)).slice(0, longestFailure)
      // One that cannot even be written down is taken for interrupted by its silence.
      await failRebuild(db, id, failure).catch((err) => log.error({ err }, "a failed rebuild is not written down"))
      throw error
    }),
  )
}

/** Reads everything that can be found, a page at a time. */
async function makeIndex(db: Db, { id, engine: name }: { id: string; engine: EngineName }, { clock, tell }: Telling) {
  const outside = outsideEngine()
  const engine = name === outside?.name ? outside : postgresEngine
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
