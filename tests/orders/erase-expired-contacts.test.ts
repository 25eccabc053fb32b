import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { eraseExpiredContacts } from "#src/orders/erase-expired-contacts.ts"
import { cutoffOf } from "#src/retention/cutoff.ts"
import { atlas, now } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()

test("erases the contacts whose day has passed and keeps the others", async () => {
  const worker = database.open("worker")
  await inAccount(database.open("app"), atlas.id, async (trx) => {
    for (const [externalId, keepUntil] of [
      ["old", "2026-11-21"],
      ["new", "2026-11-22"],
    ] as const) {
      const order = { accountId: atlas.id, id: crypto.randomUUID(), placedAt: now, externalId }
      const money = { discountCents: 0n, shippingCents: 0n, totalCents: 12000n, currency: "MAD" }
      const rest = { source: "api", payment: "cod", lines: "[]", stateAt: now, units: 1, unitsKept: 1 }
      const found = { credited: false, attributionReason: "none", searchText: externalId }
      await trx
        .insertInto("orders")
        .values({ ...order, ...money, ...rest, ...found })
        .execute()
      await trx
        .insertInto("orderKeys")
        .values({ accountId: atlas.id, externalId, orderId: order.id, placedAt: now })
        .execute()
      await trx.insertInto("orderContacts").values({ accountId: atlas.id, orderId: order.id, keepUntil }).execute()
    }
  })

  const erasedCount = await inNoAccount(worker, (trx) => eraseExpiredContacts(trx, cutoffOf(365, now)))

  const kept = await inAccount(database.open("app"), atlas.id, (trx) =>
    trx.selectFrom("orderContacts").select("keepUntil").execute(),
  )
  expect([erasedCount, kept]).toEqual([1n, [{ keepUntil: "2026-11-22" }]])
})
