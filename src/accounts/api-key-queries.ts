import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

type ResolvedKey = { accountId: string; id: string; scopes: string[] }

/** Finds the key by its hash and enters its account, in one round trip. */
export async function resolveApiKey(trx: Trx, keyHash: Buffer): Promise<ResolvedKey | undefined> {
  const { rows } = await sql<ResolvedKey>`
    select account_id, id, scopes, set_config('app.account_id', account_id::text, true)
    from resolve_api_key(${keyHash})`.execute(trx)
  return rows[0]
}
