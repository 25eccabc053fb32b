import { beforeAll, expect, test } from "vitest"
import type { Db } from "#db/database.ts"
import { atlas, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"

let app: Db

beforeAll(async () => {
  app = (await cloneDatabase()).open("app")
})

test("an influencer reads the mandate, accepts it with the box ticked, and withdraws it", async () => {
  const cookie = await cookieOf(app, salma.owner)
  expect(await (await ask("/ar/settings/billing-mandate", { cookie })).text()).toContain("التوكيل بالفوترة")
  const unticked = await ask("/fr/settings/billing-mandate", { cookie, form: { other: "1" } })
  expect(unticked.status).toBe(422)

  const ticked = await ask("/fr/settings/billing-mandate", { cookie, form: { mandate: "on" } })
  expect(ticked.status).toBe(303)
  expect(await (await ask("/fr/settings/billing-mandate", { cookie })).text()).toContain("Mandat accepté le")
  const ended = await ask("/fr/settings/billing-mandate/removal", { cookie, form: { any: "1" } })
  expect(ended.status).toBe(303)
  expect(await (await ask("/fr/settings/billing-mandate", { cookie })).text()).toContain("Accepter le mandat")
})

test("to a merchant the page does not exist", async () => {
  const cookie = await cookieOf(app, atlas.owner)
  expect((await ask("/fr/settings/billing-mandate", { cookie })).status).toBe(404)
})
