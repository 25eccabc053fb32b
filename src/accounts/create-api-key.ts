import type { Trx } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { randomSecret } from "#src/crypto/random-code.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { Actor } from "./actor.ts"
import type { Scope } from "./api-scopes.ts"
import { insertKey } from "./key-queries.ts"
import { recordAct } from "./record-act.ts"

type Member = Actor & { kind: "member" }

/** The key in clear, for the only time: what is kept is its hash, and four characters to tell it from the others. */
export async function createApiKey(trx: Trx, actor: Member, wanted: { name: string; scopes: Scope[] }, now: Date) {
  const key = `sys_sk_${randomSecret()}`
  const { accountId, userId } = actor
  const known = { keyHash: secretHash(key), hint: key.slice(-4), createdBy: userId, createdAt: now }
  const { id } = await insertKey(trx, { accountId, ...wanted, ...known })
  await recordAct(trx, actor, "create_api_key", id, { scopes: wanted.scopes.join(" ") })
  await notify(trx, {
    ...{ accountId, kind: "api_key_created", key: `api-key:${id}`, at: now, params: { name: wanted.name } },
    path: (locale) => paths.settingsOf(locale, "keys"),
  })
  return { id, key }
}
