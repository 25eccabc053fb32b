import { findMine } from "#src/enrollments/queries.ts"
import { MyPlace } from "#src/enrollments/views/my-place.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { findOffer } from "#src/programs/find-offer.ts"
import { OfferPage } from "#src/programs/views/offer-page.tsx"
import { asMember } from "#src/web/as-member.ts"

/** Influencers apply here; a merchant sees what influencers see. */
export const GET = asMember("view", async ({ trx, actor, account, param, now, locale, answer }) => {
  const offer = await findOffer(trx, param("program"), now)
  const mine = (await findMine(trx, actor.accountId, offer.program.id)) ?? null

  return answer.page(nameIn(offer.program, locale), () => (
    <OfferPage {...offer}>
      {account.kind === "influencer" && <MyPlace program={offer.program} mine={mine} draft={emptyDraft} />}
    </OfferPage>
  ))
})
