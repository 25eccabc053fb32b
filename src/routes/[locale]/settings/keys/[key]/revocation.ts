import { revokeApiKey } from "#src/accounts/revoke-api-key.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_keys", async ({ trx, actor, id, locale, now, answer }) => {
  await revokeApiKey(trx, actor, id("key"), now)
  return answer.done("settings.keys.revoked", paths.settingsOf(locale, "keys"))
})
