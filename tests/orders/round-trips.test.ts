import { expect, test } from "vitest"
import { createDatabase, createPool, inAccount } from "#db/database.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import { countRoundTrips } from "#tests/round-trips.ts"

test("a credited order asks Postgres three times: what is known, what to write, and to commit", async () => {
  const { url } = await cloneDatabase()
  const pool = createPool(url("app"), 1, "test")
  const trips = countRoundTrips(pool)
  const db = createDatabase(pool)
  const place = (externalId: string) =>
    inAccount(db, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder({ externalId }), now))
  // The first sale of an enrollment is also announced.
  await place("first")
  trips.count = 0

  const placement = await place("second")
  await db.destroy()

  expect(placement).toMatchObject({
    ok: true,
    value: { credit: { attribution: { credited: true }, amountCents: 1833n } },
  })
  expect(trips.count).toBe(3)
})
