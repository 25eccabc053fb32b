import { randomBytes } from "node:crypto"
import pg from "pg"
import { createDatabase, createPool, inAccount } from "#db/database.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { closedLoop, reportLine, type Sent } from "./closed-loop.ts"
import type { SiteBench } from "./pages.ts"

const connections = 20
const goalMs = 30
// So that no key reaches its limit of requests a minute.
const keyCount = 100

/** A merchant's shop sending new orders, half of them with a promo code that credits them. */
export async function benchOrdersApi({ webUrl, ownerUrl }: Omit<SiteBench, "workerUrl">): Promise<string[]> {
  const { keys, promoCode } = await makeShop(ownerUrl)
  const tag = randomBytes(4).toString("hex")
  let sent = 0
  const order = (): Sent => {
    const number = sent++
    const body = orderBody(`${tag}-${number}`, number, number % 2 === 0 ? promoCode : null)
    const authorization = `Bearer ${keys[number % keys.length]}`
    const headers = {
      authorization,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
    }
    return { method: "POST", path: "/api/v1/orders", headers, body }
  }
  await closedLoop({ webUrl, connections, seconds: 3, next: order })
  const measured = await closedLoop({ webUrl, connections, seconds: 10, next: order })
  return [reportLine(`POST /api/v1/orders, ${connections} connections`, measured, goalMs)]
}

function orderBody(externalId: string, number: number, promoCode: string | null): string {
  return JSON.stringify({
    external_id: externalId,
    placed_at: new Date().toISOString(),
    currency: "MAD",
    payment: "cod",
    lines: [{ sku: "BENCH", name: "Huile d’argan", quantity: 2, unit_amount: 12000, tax_amount: 3667 }],
    discount_amount: 2000,
    shipping_amount: 3500,
    promo_code: promoCode,
    customer: { phone: `06${String(10_000_000 + (number % 89_999_999))}`, email: null, city: "Casablanca" },
  })
}

async function makeShop(ownerUrl: string) {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const tag = randomBytes(4).toString("hex")
  const promoCode = `BENCH${tag.toUpperCase()}`
  const { rows } = await client.query<{ account_id: string; user_id: string }>(shop(tag), [
    promoCode,
    promoCode.toLowerCase(),
  ])
  await client.end()
  const [made] = rows
  if (!made) throw new Error("no shop")

  const owner = createDatabase(createPool(ownerUrl, 4, "bench"))
  const actor = { kind: "member", accountId: made.account_id, userId: made.user_id, role: "owner" } as const
  const keys = await inAccount(owner, actor.accountId, async (trx) => {
    const list: string[] = []
    for (let index = 0; index < keyCount; index++) {
      const { key } = await createApiKey(trx, actor, { name: `bench ${index}`, scopes: ["orders:write"] }, new Date())
      list.push(key)
    }
    return list
  })
  await owner.destroy()
  return { keys, promoCode }
}

const shop = (tag: string) => `
  with merchant as (
    insert into accounts (kind, name, slug) values ('merchant', 'Bench', 'bench-api-${tag}') returning id
  ), influencer as (
    insert into accounts (kind, name, slug) values ('influencer', 'Bench', 'bench-api-i-${tag}') returning id
  ), person as (
    insert into auth.users (email, name, password_hash, locale, email_confirmed_at, terms_accepted_at)
    values ('bench-api-${tag}@example.ma', 'Bench', '', 'fr', now(), now()) returning id
  ), membership as (
    insert into memberships (account_id, user_id, role) select merchant.id, person.id, 'owner' from merchant, person
  ), program as (
    insert into programs (account_id, slug, name_fr, terms_fr, opened_at, created_at)
    select id, 'bench-api-${tag}', 'Bench', 'Bench', now() - interval '90 days', now() - interval '90 days' from merchant
    returning account_id, id
  ), schedule as (
    insert into reward_schedules (account_id, program_id, announced_at, effective_at)
    select account_id, id, now() - interval '90 days', now() - interval '90 days' from program returning account_id, id
  ), reward as (
    insert into rewards (account_id, schedule_id, position, kind, rate_bp) select account_id, id, 1, 'percent', 1000 from schedule
  ), enrollment as (
    insert into enrollments (merchant_account_id, influencer_account_id, program_id, status, terms_version, decided_at, created_at)
    select program.account_id, influencer.id, program.id, 'approved', 1, now() - interval '80 days', now() - interval '80 days'
    from program, influencer returning merchant_account_id, influencer_account_id, id
  ), code as (
    insert into promo_codes (merchant_account_id, influencer_account_id, enrollment_id, code, folded_code, created_at)
    select merchant_account_id, influencer_account_id, id, $1, $2, now() - interval '80 days' from enrollment
  )
  select merchant.id as account_id, person.id as user_id from merchant, person`
