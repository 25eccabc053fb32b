import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { newClickId } from "#src/clicks/click-id.ts"
import { listVisitorClicks } from "#src/clicks/list-visitor-clicks.ts"
import { recordClicks } from "#src/clicks/queries.ts"
import { later, minute } from "#src/clock.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { aClick, visitor } from "./a-click.ts"

const database = await cloneDatabase()
const app = database.open("app")
const pool = new pg.Pool({ connectionString: database.url("clicks"), max: 1 })
afterAll(() => pool.end())

const first = aClick()
const second = aClick({ id: newClickId(now.getTime() + minute), class: "bot" })
beforeAll(() => recordClicks(pool, [first, second, aClick({ visitor: "ee".repeat(16) })]))

test("lists a visitor's clicks at a merchant, the latest first, since a moment", async () => {
  const all = await inAccount(app, atlas.id, (trx) => listVisitorClicks(trx, atlas.id, visitor, later(now, -minute)))
  const late = await inAccount(app, atlas.id, (trx) => listVisitorClicks(trx, atlas.id, visitor, later(now, 1)))

  expect(all.map((click) => click.clickId)).toEqual([second.id, first.id])
  expect(late.map((click) => [click.clickId, click.class])).toEqual([[second.id, "bot"]])
})

test("lists nothing of a visitor at another merchant", async () => {
  expect(await inAccount(app, rif.id, (trx) => listVisitorClicks(trx, rif.id, visitor, new Date(0)))).toEqual([])
})
