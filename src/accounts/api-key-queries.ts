import type { Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"

type ResolvedKey = { accountId: string; id: string; scopes: string[] }

const resolve = prepared<ResolvedKey>(
  "resolve_api_key",
  `select account_id, id, scopes, set_config('app.account_id', account_id::text, true)
   from resolve_api_key($1)`,
)

/** Finds the key by its hash and enters its account, in one round trip. */
export async function resolveApiKey(trx: Trx, keyHash: Buffer): Promise<ResolvedKey | undefined> {
  const [found] = await resolve(trx, [keyHash])
  return found
}
