import { scopes } from "#src/accounts/api-scopes.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { listKeys } from "#src/accounts/key-queries.ts"
import { keyForm } from "#src/accounts/settings-forms.ts"
import { KeysPage } from "#src/accounts/views/keys-page.tsx"
import { setting } from "#src/env.ts"
import { type Draft, parseForm } from "#src/forms/parse.ts"
import { asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

const usual = { name: "", orders_write: "on", orders_read: "on" }

export const GET = asMerchant("manage_keys", async (context) => {
  const view = await keysView(context, null, { typed: usual, errors: {} })
  return context.answer.page(context.i.t("settings.keys.title"), view)
})

export const POST = asMerchant("manage_keys", async (context) => {
  const { trx, actor, form, i, now, answer } = context
  const title = i.t("settings.keys.title")
  const parsed = parseForm(keyForm, form)
  if (!parsed.ok) return answer.invalid(title, await keysView(context, null, parsed.draft))

  const allowed = scopes.filter((scope) => parsed.value[scope.field]).map((scope) => scope.name)
  const { key } = await createApiKey(trx, actor, { name: parsed.value.name, scopes: allowed }, now)
  // No redirect: the answer is the only place where the key is ever seen.
  return answer.page(title, await keysView(context, key, { typed: usual, errors: {} }))
})

async function keysView({ trx, actor }: MemberContext, created: string | null, draft: Draft) {
  const keys = await listKeys(trx, actor.accountId)
  return () => <KeysPage keys={keys} created={created} siteUrl={setting("PUBLIC_URL")} draft={draft} />
}
