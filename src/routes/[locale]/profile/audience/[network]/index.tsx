import { can } from "#src/accounts/abilities.ts"
import { NotFound } from "#src/errors.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { parseAudience } from "#src/profiles/audience-form.ts"
import { declareAudience } from "#src/profiles/declare-audience.ts"
import { isNetwork } from "#src/profiles/network.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { AudiencePage } from "#src/profiles/views/audience-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asInfluencer("view", async (context) => {
  const network = networkOf(context)
  return context.answer.page(context.i.t(`profiles.network.${network}`), await audienceView(context, emptyDraft))
})

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, form, i, locale, now, answer } = context
  const network = networkOf(context)
  const parsed = parseAudience(network, form)
  if (!parsed.ok) return answer.invalid(i.t(`profiles.network.${network}`), await audienceView(context, parsed.draft))
  await declareAudience(trx, actor, parsed.value, now)
  return answer.done("profiles.done.saved", paths.profile(locale))
})

function networkOf({ param }: MemberContext) {
  const network = param("network")
  if (!isNetwork(network)) throw new NotFound(`network ${network}`)
  return network
}

async function audienceView(context: MemberContext, draft: typeof emptyDraft) {
  const { trx, actor } = context
  const network = networkOf(context)
  const { audiences } = await readOwnShowcase(trx, actor.accountId)
  const audience = audiences.find((known) => known.network === network) ?? null
  const props = { network, audience, mayEdit: can(actor.role, "promote"), draft }
  return () => <AudiencePage {...props} />
}
