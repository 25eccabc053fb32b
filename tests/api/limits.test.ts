import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { day, later, minute } from "#src/clock.ts"
import { cutoffOf } from "#src/retention/cutoff.ts"
import { forgetIdempotencyKeys } from "#src/web/forget-idempotency-keys.ts"
import { limitApiKey } from "#src/web/limits.ts"
import { atlas } from "#tests/cast.ts"
import { ask } from "#tests/site.ts"
import { documentedOrder, openShops } from "./shop.ts"

const shops = openShops()
const authorization = "Bearer sys_sk_0123456789abcdef0123456789abcdef"

test("a key is served at least 600 times a minute, then told when to come back", async () => {
  for (let call = 0; call < 600; call++) await limitApiKey(authorization.slice("Bearer ".length))
  const served = await ask("/api/v1/orders/1001", { headers: { authorization } })
  for (let call = 0; call < 600; call++) await limitApiKey(authorization.slice("Bearer ".length)).catch(() => {})
  const limited = await ask("/api/v1/orders/1001", { headers: { authorization } })

  expect(served.status).toBe(401)
  expect(limited.status).toBe(429)
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(await limited.json()).toMatchObject({ status: 429, code: "too_many_requests" })
})

test("a body over 1 MiB is not read", async () => {
  const { status, body } = await shops.atlas("POST", "orders", { body: " ".repeat(1024 * 1024 + 1) })

  expect([status, body.code]).toEqual([413, "body_too_large"])
})

test("an Idempotency-Key is free again after a day", async () => {
  const headers = { "idempotency-key": "yesterday's" }
  const first = await shops.atlas("POST", "orders", { body: documentedOrder("1001"), headers })
  await inAccount(shops.app(), atlas.id, (trx) =>
    trx
      .updateTable("idempotencyKeys")
      .set({ createdAt: later(new Date(), -day - minute) })
      .execute(),
  )
  const other = await shops.atlas("POST", "orders", { body: documentedOrder("1002"), headers })
  await inAccount(shops.app(), atlas.id, (trx) =>
    forgetIdempotencyKeys(trx, cutoffOf(1, later(new Date(), day + minute))),
  )
  const again = await shops.atlas("POST", "orders", { body: documentedOrder("1003"), headers })

  expect([first.status, other.status, again.status]).toEqual([201, 201, 201])
})
