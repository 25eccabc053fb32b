import { type Index, type Meilisearch, MeilisearchApiError, type Task } from "meilisearch"
import type { Synonyms } from "../query-words.ts"
import type { Rebuild } from "../search-engine.ts"
import type { FoundThing } from "../search-question.ts"
import type { Thing } from "../thing.ts"
import { documentId, documentOf } from "./document.ts"
import { liveIndex, nextIndex } from "./index-names.ts"
import { indexSettings, synonymSettings } from "./settings.ts"

/** A change is in the index when its task says so; being accepted says nothing. */
export async function putInto(administrator: Meilisearch, things: readonly Thing[]) {
  const documents = things.map(documentOf)
  for (const index of await writtenIndexes(administrator)) await done(index.addDocuments(documents).waitTask())
}

export async function removeFrom(administrator: Meilisearch, gone: readonly FoundThing[]) {
  const ids = gone.map(({ kind, id }) => documentId(kind, id))
  for (const index of await writtenIndexes(administrator)) await done(index.deleteDocuments(ids).waitTask())
}

/** An index that is still to be made learns them when it is. */
export async function teachSynonyms(administrator: Meilisearch, synonyms: Synonyms) {
  if (!(await exists(administrator, liveIndex))) return
  const indexes = await writtenIndexes(administrator)
  for (const index of indexes) await done(index.updateSettings(synonymSettings(synonyms)).waitTask())
}

/** What answers, and what is being made to take its place: a change that only the first had would be lost with it. */
async function writtenIndexes(administrator: Meilisearch): Promise<Index[]> {
  if (!(await exists(administrator, liveIndex))) throw new Error("no index answers yet: it is to be rebuilt")
  const isRebuilding = await exists(administrator, nextIndex)
  return [liveIndex, ...(isRebuilding ? [nextIndex] : [])].map((uid) => administrator.index(uid))
}

export async function beginNext(administrator: Meilisearch, synonyms: Synonyms): Promise<Rebuild> {
  if (await exists(administrator, nextIndex)) await done(administrator.deleteIndex(nextIndex).waitTask())
  await done(administrator.createIndex(nextIndex, { primaryKey: "id" }).waitTask())
  const next = administrator.index(nextIndex)
  await done(next.updateSettings(indexSettings(synonyms)).waitTask())
  return {
    put: async (things) => {
      await done(next.addDocuments(things.map(documentOf)).waitTask())
    },
    finish: () => takePlace(administrator),
  }
}

/** In one task, so that a question finds the whole of one or the whole of the other. */
async function takePlace(administrator: Meilisearch) {
  const isFirst = !(await exists(administrator, liveIndex))
  await done(administrator.swapIndexes([{ indexes: [nextIndex, liveIndex], rename: isFirst }]).waitTask())
  if (!isFirst) await done(administrator.deleteIndex(nextIndex).waitTask())
}

async function exists(administrator: Meilisearch, uid: string): Promise<boolean> {
  try {
    await administrator.getRawIndex(uid)
    return true
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return false
    throw error
  }
}

async function done(awaited: Promise<Task>) {
  const { uid, status, error } = await awaited
  if (status !== "succeeded") throw new Error(`Meilisearch task ${uid} ${status}: ${error?.message ?? ""}`)
}
