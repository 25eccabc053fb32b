import { hash } from "node:crypto"
import pg from "pg"
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { createPool } from "#db/database.ts"
import { setting } from "#src/env.ts"
import { TooMany } from "#src/errors.ts"

/** How many tries in how many seconds, by what is tried. */
const limits = {
  sign_in_account: { points: 10, duration: 15 * 60 },
  sign_in_address: { points: 60, duration: 15 * 60 },
  sign_up_address: { points: 20, duration: 60 * 60 },
  sign_up_account: { points: 6, duration: 60 * 60 },
  confirmation_account: { points: 6, duration: 60 * 60 },
  confirmation_address: { points: 30, duration: 60 * 60 },
  own_password: { points: 10, duration: 15 * 60 },
  second_factor_account: { points: 8, duration: 15 * 60 },
  second_factor_day: { points: 40, duration: 24 * 60 * 60 },
  second_factor_address: { points: 60, duration: 15 * 60 },
  data_export: { points: 5, duration: 24 * 60 * 60 },
  invitations: { points: 40, duration: 60 * 60 },
  reset_account: { points: 5, duration: 60 * 60 },
  reset_address: { points: 30, duration: 60 * 60 },
  papers: { points: 120, duration: 60 * 60 },
  order_form_address: { points: 60, duration: 10 * 60 },
  order_form_phone: { points: 10, duration: 60 * 60 },
  api_key: { points: 1200, duration: 60 },
} as const

export type Limit = keyof typeof limits

const limiters = new Map<Limit, RateLimiterAbstract>()
let pool: ReturnType<typeof createPool> | undefined
let address: string | undefined

/** The back-office counts in the same table, under its own role. */
export function countLimitsIn(databaseUrl: string) {
  address = databaseUrl
}

function limiter(name: Limit): RateLimiterAbstract {
  const known = limiters.get(name)
  if (known) return known
  // Counted in each process: a durable write for every call of the API would cost as much as the call.
  const made = name === "api_key" ? new RateLimiterMemory({ keyPrefix: name, ...limits[name] }) : storedLimiter(name)
  limiters.set(name, made)
  return made
}

function storedLimiter(name: Limit): RateLimiterPostgres {
  pool ??= limitsPool()
  return new RateLimiterPostgres({
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
}

/** The limiter reckons its milliseconds as numbers, which they fit: on its connections an int8 is no BigInt. */
function limitsPool() {
  const made = createPool(address ?? setting("DATABASE_URL"), 4, "limits")
  const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)
  Object.assign(made.options, { types: { getTypeParser } })
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

/** Gives a counted try back, once it has proved to be the right person's. */
export async function forgive(name: Limit, who: string) {
  await limiter(name).reward(hash("sha256", who, "base64url"))
}

export function limitApiKey(key: string) {
  return limit("api_key", key)
}

export async function closeLimits() {
  await pool?.end()
  pool = undefined
  limiters.clear()
}
