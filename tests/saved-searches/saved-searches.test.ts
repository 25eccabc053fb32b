import { describe, expect } from "vitest"
import { NotFound } from "#src/errors.ts"
import { changeSavedSearch } from "#src/saved-searches/change-saved-search.ts"
import { listSavedSearches } from "#src/saved-searches/queries.ts"
import { removeSavedSearch } from "#src/saved-searches/remove-saved-search.ts"
import { saveSearch } from "#src/saved-searches/save-search.ts"
import { atlas, nora, now, salma } from "#tests/cast.ts"
import { test } from "#tests/database.ts"

const argan = { list: "discover", query: "sort=newest&q=argan&page=3", name: "Argan", every: "day" } as const

describe("saving a search", () => {
  test("keeps its address in order, once, without its order and page", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      expect(await saveSearch(trx, salma.owner, argan, now)).toMatchObject({ ok: true })
      const again = await saveSearch(trx, salma.owner, { ...argan, query: "q=argan", name: "x" }, now)
      expect(again).toEqual({ ok: false, reason: "already_saved" })
      expect(await listSavedSearches(trx, salma.owner)).toMatchObject([{ query: "q=argan", name: "Argan" }])
    })
  })

  test("is renamed, stopped and removed", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const saved = await saveSearch(trx, salma.owner, argan, now)
      const id = saved.ok ? saved.value.id : ""
      await changeSavedSearch(trx, salma.owner, id, { name: "أركان", every: "never" })
      expect(await listSavedSearches(trx, salma.owner)).toMatchObject([{ name: "أركان", every: "never" }])
      await removeSavedSearch(trx, salma.owner, id)
      await expect(removeSavedSearch(trx, salma.owner, id)).rejects.toThrow(NotFound)
      expect(await listSavedSearches(trx, salma.owner)).toEqual([])
    })
  })

  test("has a limit", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      for (let place = 0; place < 50; place++)
        await saveSearch(trx, salma.owner, { ...argan, query: `q=a${place}` }, now)
      expect(await saveSearch(trx, salma.owner, argan, now)).toEqual({ ok: false, reason: "too_many" })
    })
  })

  test("nobody else sees or changes it, nor a colleague of the same account", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const saved = await saveSearch(trx, atlas.owner, { ...argan, list: "creators" }, now)
      const id = saved.ok ? saved.value.id : ""
      const change = { name: "x", every: "day" } as const
      await expect(changeSavedSearch(trx, atlas.manager, id, change)).rejects.toThrow(NotFound)
      await expect(changeSavedSearch(trx, nora.owner, id, change)).rejects.toThrow(NotFound)
      expect(await listSavedSearches(trx, atlas.manager)).toEqual([])
    })
  })
})
