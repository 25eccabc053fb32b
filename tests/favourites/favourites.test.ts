import { beforeAll, describe, expect } from "vitest"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { addFavourite } from "#src/favourites/add-favourite.ts"
import { listFavourites } from "#src/favourites/queries.ts"
import { removeFavourite } from "#src/favourites/remove-favourite.ts"
import { atlas, nora, salma } from "#tests/cast.ts"
import { cloneDatabase, test } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"

const { slug } = atlas.program

test("is kept once however often it is added, and let go once", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    await addFavourite(trx, salma.owner, slug)
    await addFavourite(trx, salma.owner, slug)
    expect(await listFavourites(trx, salma.id)).toMatchObject([{ slug, isClosed: false }])

    await removeFavourite(trx, salma.owner, slug)
    await removeFavourite(trx, salma.owner, slug)
    expect(await listFavourites(trx, salma.id)).toEqual([])
  })
})

test("an unknown program is a miss", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    await expect(addFavourite(trx, salma.owner, "nulle-part")).rejects.toThrow(NotFound)
  })
})

test("another influencer sees nothing of it", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    await addFavourite(trx, salma.owner, slug)
    expect(await listFavourites(trx, nora.id)).toEqual([])
  })
})

describe("on the site", () => {
  let app: Db
  beforeAll(async () => {
    app = (await cloneDatabase()).open("app")
  })

  test("the heart is a form, and a piece for htmx", async () => {
    const cookie = await cookieOf(app, salma.owner)
    const plain = await ask(`/fr/discover/${slug}/favourite`, { method: "POST", cookie })
    expect([plain.status, plain.headers.get("location")]).toEqual([303, `/fr/discover/${slug}`])

    const piece = await ask(`/ar/discover/${slug}/favourite/removal`, { method: "POST", cookie, partial: true })
    expect(await piece.text()).toContain("إضافة إلى المفضلة")
    await ask(`/fr/discover/${slug}/favourite`, { method: "POST", cookie })
    const page = await (await ask("/fr/favourites", { cookie })).text()
    expect(page).toContain(`/fr/discover/${slug}/favourite/removal`)
  })
})
