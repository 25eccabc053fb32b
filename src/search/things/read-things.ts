import type { Db } from "#db/database.ts"
import type { FoundThing } from "../search-question.ts"
import type { Thing, ThingKind } from "../thing.ts"
import { listProductPlaces, type Place } from "./product-queries.ts"
import { listProfilePlaces } from "./profile-queries.ts"
import { listProgramPlaces } from "./program-queries.ts"
import { readProducts } from "./read-products.ts"
import { readProfiles } from "./read-profiles.ts"
import { readPrograms } from "./read-programs.ts"

type Read = (db: Db, ids: readonly string[], now: Date) => Promise<Thing[]>
type ListPlaces = (db: Db, after: Place | null, size: number) => Promise<Place[]>

const readers: Record<ThingKind, { read: Read; listPlaces: ListPlaces }> = {
  product: { read: readProducts, listPlaces: listProductPlaces },
  program: { read: readPrograms, listPlaces: listProgramPlaces },
  profile: { read: readProfiles, listPlaces: listProfilePlaces },
}

/** Of these things those that everybody may see, and what is left of them. */
export async function readThings(db: Db, wanted: readonly FoundThing[], now: Date) {
  const things: Thing[] = []
  for (const [kind, asked] of Map.groupBy(wanted, (one) => one.kind)) {
    const ids = [...new Set(asked.map(({ id }) => id))]
    things.push(...(await readers[kind].read(db, ids, now)))
  }
  const shown = new Set(things.map(({ kind, id }) => `${kind} ${id}`))
  return { things, gone: wanted.filter(({ kind, id }) => !shown.has(`${kind} ${id}`)) }
}

export type Page = { places: Place[]; next: Place | null }

/** A page of everything of a kind, in the order of keys. */
export async function listPlaces(db: Db, kind: ThingKind, after: Place | null, size: number): Promise<Page> {
  const places = await readers[kind].listPlaces(db, after, size)
  return { places, next: places.length < size ? null : (places.at(-1) ?? null) }
}
