import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { newClickId } from "#src/clicks/click-id.ts"
import { findClick, listVisitorClicks } from "#src/clicks/find-click.ts"
import { recordClicks } from "#src/clicks/queries.ts"
import { later, minute } from "#src/clock.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { aClick, visitor } from "./a-click.ts"

const database = await cloneDatabase()
const app = database.open("app")
const pool = new pg.Pool({ connectionString: database.url("clicks"), max: 1 })
afterAll(() => pool.end())

const first = aClick()
const second = aClick({ id: newClickId(now.getTime() + minute), class: "bot" })
beforeAll(() => recordClicks(pool, [first, second, aClick({ visitor: "ee".repeat(16) })]))

test("finds the click that an order carries, with the place it came through", async () => {
  const click = await inAccount(app, atlas.id, (trx) => findClick(trx, atlas.id, first.id.toUpperCase()))

  expect(click).toEqual({
    clickId: first.id,
    at: now,
    linkId: salma.link.id,
    enrollmentId: atlas.salmas,
    programId: atlas.program.id,
    influencerAccountId: salma.id,
    class: "person",
  })
})

test.each(["", "nonsense", "00000000-0000-4000-8000-000000000000", newClickId(now.getTime())])(
  "finds no click under %s and refuses nothing",
  async (id) => {
    expect(await inAccount(app, atlas.id, (trx) => findClick(trx, atlas.id, id))).toBeNull()
  },
)

test("finds no click of another merchant", async () => {
  expect(await inAccount(app, rif.id, (trx) => findClick(trx, rif.id, first.id))).toBeNull()
})

test("lists a visitor's clicks at a merchant, the latest first, since a moment", async () => {
  const all = await inAccount(app, atlas.id, (trx) => listVisitorClicks(trx, atlas.id, visitor, later(now, -minute)))
  const late = await inAccount(app, atlas.id, (trx) => listVisitorClicks(trx, atlas.id, visitor, later(now, 1)))

  expect(all.map((click) => click.clickId)).toEqual([second.id, first.id])
  expect(late.map((click) => [click.clickId, click.class])).toEqual([[second.id, "bot"]])
})

test("lists nothing of a visitor at another merchant", async () => {
  expect(await inAccount(app, rif.id, (trx) => listVisitorClicks(trx, rif.id, visitor, new Date(0)))).toEqual([])
})

test("reads one month's partition for one click", async () => {
  const owner = new pg.Client(database.url("owner"))
  await owner.connect()
  const { rows } = await owner.query(
    `explain select from clicks where id = '${first.id}' and at = '${now.toISOString()}' and merchant_account_id = '${atlas.id}'`,
  )
  await owner.end()

  const plan = JSON.stringify(rows)
  expect(plan).toContain("clicks_2026_11")
  expect(plan).not.toContain("clicks_2026_10")
})
