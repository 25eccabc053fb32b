import type { Trx } from "#db/database.ts"
import { minute } from "#src/clock.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import type { Actor } from "./actor.ts"
import { resolveApiKey } from "./api-key-queries.ts"
import { recordKeyUse } from "./key-queries.ts"

type Entered = { actor: Actor & { kind: "api_key" }; scopes: string[] }

/** Gives the transaction to the account of an API key; null when the key is unknown or revoked. */
export async function enterApiKeyAccount(trx: Trx, key: string): Promise<Entered | null> {
  const found = await resolveApiKey(trx, secretHash(key))
  if (!found) return null
  if (isUseDue(found.id)) await recordKeyUse(trx, found.accountId, found.id)
  return { actor: { kind: "api_key", accountId: found.accountId, keyId: found.id }, scopes: found.scopes }
}

const usesAsked = new Map<string, number>()

/** Once a minute for each key: to ask at every call whether the last use is old would cost each of them a round trip. */
function isUseDue(keyId: string): boolean {
  const now = performance.now()
  if (now - (usesAsked.get(keyId) ?? Number.NEGATIVE_INFINITY) < minute) return false
  if (usesAsked.size >= 10_000) usesAsked.clear()
  usesAsked.set(keyId, now)
  return true
}
