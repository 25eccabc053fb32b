import { expect, test } from "vitest"
import { run } from "#jobs/delete-expired.ts"
import { day, later } from "#src/clock.ts"
import { atlas, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { cookieOf } from "../site.ts"

const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]

test("sweeps what is over and nothing else, however often it runs", async () => {
  await cookieOf(app, atlas.owner)
  const past = { userId: users.khadija.id, expiresAt: later(new Date(), -8 * day) }
  await app
    .insertInto("auth.sessions")
    .values({ ...past, id: "past" })
    .execute()
  const token = { ...past, purpose: "reset_password", email: users.khadija.email }
  await app
    .insertInto("auth.tokens")
    .values({ ...token, tokenHash: Buffer.from("past") })
    .execute()
  await app.insertInto("auth.rateLimits").values({ key: "past", points: 1, expire: 1n }).execute()
  await worker
    .insertInto("mailDeliveries")
    .values({ key: "past", sentAt: later(new Date(), -91 * day) })
    .execute()

  await run(worker, {})
  await run(worker, {})

  const left = await Promise.all([
    worker.selectFrom("auth.sessions").select("id").execute(),
    worker.selectFrom("auth.tokens").select("userId").execute(),
    worker.selectFrom("auth.rateLimits").select("key").execute(),
    worker.selectFrom("mailDeliveries").select("key").execute(),
  ])
  expect(left.map((rows) => rows.length)).toEqual([1, 0, 0, 0])
})
