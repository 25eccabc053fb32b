import { beforeAll } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import type { Scope } from "#src/accounts/api-scopes.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask } from "#tests/site.ts"

type Answer = { status: number; headers: Headers; body: Record<string, unknown> }
type Sent = { body?: unknown; headers?: Record<string, string> }
type Shop = (method: "GET" | "POST", path: string, sent?: Sent) => Promise<Answer>

async function send(key: string, method: "GET" | "POST", path: string, { body, headers }: Sent): Promise<Answer> {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  const response = await ask(`/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: text }),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] }
}

/** The developers of both merchants' shops, each with a key of their own, on a database of the file's own. */
export function openShops(): { app: () => Db; atlas: Shop; rif: Shop; withScopes: (scopes: Scope[]) => Promise<Shop> } {
  let app: Db
  const keys = new Map<string, string>()
  const makeKey = async (member: typeof atlas.owner, scopes: Scope[]) => {
    const made = await inAccount(app, member.accountId, (trx) =>
      createApiKey(trx, member, { name: "shop", scopes }, now),
    )
    return made.key
  }
  beforeAll(async () => {
    app = (await cloneDatabase()).open("app")
    for (const { owner } of [atlas, rif])
      keys.set(owner.accountId, await makeKey(owner, ["orders:read", "orders:write"]))
  })
  const shopOf =
    (accountId: string): Shop =>
    (method, path, sent = {}) =>
      send(keys.get(accountId) ?? "", method, path, sent)
  return {
    app: () => app,
    atlas: shopOf(atlas.id),
    rif: shopOf(rif.id),
    withScopes: async (scopes) => {
      const key = await makeKey(atlas.owner, scopes)
      return (method, path, sent = {}) => send(key, method, path, sent)
    },
  }
}

/** The order of the API's documentation: 220 DH of argan oil with Salma's code, that earns 18.33 DH. */
export function documentedOrder(externalId: string, change: Record<string, unknown> = {}) {
  return {
    external_id: externalId,
    placed_at: "2026-11-02T10:00:00Z",
    currency: "MAD",
    payment: "cod",
    lines: [{ sku: "ARGAN-50", name: "Huile d'argan 50 ml", quantity: 2, unit_amount: 12000, tax_amount: 3667 }],
    discount_amount: 2000,
    shipping_amount: 3500,
    promo_code: "SALMA10",
    customer: { phone: "0612345678", email: null, city: "Casablanca" },
    ...change,
  }
}
