import type { Trx } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import type { Actor } from "./actor.ts"
import { resolveApiKey } from "./api-key-queries.ts"
import { recordKeyUse } from "./key-queries.ts"

type Entered = { actor: Actor & { kind: "api_key" }; scopes: string[] }

/** Gives the transaction to the account of an API key; null when the key is unknown or revoked. */
export async function enterApiKeyAccount(trx: Trx, key: string): Promise<Entered | null> {
  const found = await resolveApiKey(trx, secretHash(key))
  if (!found) return null
  await recordKeyUse(trx, found.accountId, found.id)
  return { actor: { kind: "api_key", accountId: found.accountId, keyId: found.id }, scopes: found.scopes }
}
