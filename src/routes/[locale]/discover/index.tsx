import { readFoundOffers } from "#src/programs/read-found-offers.ts"
import { OfferResults } from "#src/programs/views/offer-results.tsx"
import { asInfluencer } from "#src/web/as-member.ts"
import { answerSearch } from "#src/web/search-answer.tsx"

/** Programs that can be joined, for influencers. */
export const GET = asInfluencer("view", (context) =>
  answerSearch(context, {
    ...{ list: "discover", promotes: true },
    cards: async ({ matches }, ids) => {
      const offers = await readFoundOffers(context.trx, ids, context.now)
      return () => <OfferResults offers={offers} matches={matches} />
    },
  }),
)
