import { hash } from "node:crypto"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { createPool } from "#db/database.ts"
import { setting } from "#src/env.ts"
import { TooMany } from "#src/errors.ts"

/** How many tries in how many seconds, by what is tried. */
const limits = {
  sign_in_account: { points: 10, duration: 15 * 60 },
  sign_in_address: { points: 60, duration: 15 * 60 },
  sign_up_address: { points: 20, duration: 60 * 60 },
  reset_account: { points: 5, duration: 60 * 60 },
  reset_address: { points: 30, duration: 60 * 60 },
  order_form_address: { points: 60, duration: 10 * 60 },
  order_form_phone: { points: 10, duration: 60 * 60 },
  api_key: { points: 1200, duration: 60 },
} as const

export type Limit = keyof typeof limits

const limiters = new Map<Limit, RateLimiterPostgres>()
let pool: ReturnType<typeof createPool> | undefined

function limiter(name: Limit): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  pool ??= createPool(setting("DATABASE_URL"), 4, "limits")
  const made = new RateLimiterPostgres({
    storeClient: pool,
    schemaName: "auth",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    // A key that is over its limit is refused from memory, so that a flood does not reach the database.
    inMemoryBlockOnConsumed: limits[name].points + 1,
    ...limits[name],
  })
  limiters.set(name, made)
  return made
}

/** Counts one try, and throws TooMany when there were too many; `who` is hashed, since addresses and e-mails are personal. */
export async function limit(name: Limit, who: string) {
  try {
    await limiter(name).consume(hash("sha256", who, "base64url"))
  } catch (reached) {
    if (reached instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(reached.msBeforeNext / 1000)))
    throw reached
  }
}

export function limitApiKey(key: string) {
  return limit("api_key", key)
}

export async function closeLimits() {
  await pool?.end()
  pool = undefined
  limiters.clear()
}
