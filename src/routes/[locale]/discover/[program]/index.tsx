import { emptyDraft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { asMember } from "#src/web/as-member.ts"
import { OfferOf, readOfferOf } from "#src/web/offer-answer.tsx"

/** Influencers apply here; a merchant sees what influencers see. */
export const GET = asMember("view", async (context) => {
  const { account, locale, answer } = context
  const read = await readOfferOf(context)
  const isInfluencer = account.kind === "influencer"

  return answer.page(nameIn(read.program, locale), () => (
    <OfferOf read={{ ...read, isInfluencer, draft: emptyDraft }} />
  ))
})
