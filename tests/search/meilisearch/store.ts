import type { Doc, Settings } from "./matching.ts"
import { TaskFailure } from "./tasks.ts"

export type StoredIndex = {
  uid: string
  primaryKey: string | null
  createdAt: string
  updatedAt: string
  docs: Map<string, Doc>
  settings: Settings
}

const usual: Settings = {
  searchableAttributes: ["*"],
  synonyms: {},
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnAttributes: [] },
  ...{
    displayedAttributes: ["*"],
    filterableAttributes: [],
    sortableAttributes: [],
    pagination: { maxTotalHits: 1000 },
  },
}

/** Indexes by name; what happens to them happens in tasks. */
export function makeStore() {
  const indexes = new Map<string, StoredIndex>()
  const need = (uid: string) => {
    const index = indexes.get(uid)
    if (!index) throw new TaskFailure("index_not_found", `Index \`${uid}\` not found.`)
    return index
  }
  const create = (uid: string, primaryKey: string | null) => {
    if (indexes.has(uid)) throw new TaskFailure("index_already_exists", `Index \`${uid}\` already exists.`)
    const now = new Date().toISOString()
    const made = { uid, primaryKey, createdAt: now, updatedAt: now, docs: new Map(), settings: usual }
    indexes.set(uid, made)
    return made
  }
  return {
    ...{
      find: (uid: string) => indexes.get(uid),
      create,
      set: (uid: string, settings: object) => change(need(uid), settings),
    },
    remove(uid: string) {
      need(uid)
      indexes.delete(uid)
    },
    put(uid: string, docs: readonly Doc[]) {
      const index = indexes.get(uid) ?? create(uid, "id")
      for (const doc of docs) {
        const id = doc.id
        if (typeof id !== "string" || !/^[\w-]{1,511}$/.test(id))
          throw new TaskFailure("invalid_document_id", `Document identifier \`${String(id)}\` is invalid.`)
        index.docs.set(id, doc)
      }
    },
    take(uid: string, ids: readonly string[]) {
      for (const id of ids) need(uid).docs.delete(id)
    },
    swap(one: string, other: string, isRename: boolean) {
      const first = need(one)
      const second = isRename ? undefined : need(other)
      if (isRename && indexes.has(other))
        throw new TaskFailure("index_already_exists", `Index \`${other}\` already exists.`)
      indexes.delete(one)
      indexes.set(other, { ...first, uid: other })
      if (second) indexes.set(one, { ...second, uid: one })
    },
  }
}

function change(index: StoredIndex, settings: object) {
  index.settings = { ...index.settings, ...settings }
}
