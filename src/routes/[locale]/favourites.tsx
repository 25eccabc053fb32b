import { can } from "#src/accounts/abilities.ts"
import { listFavourites } from "#src/favourites/queries.ts"
import { FavouritesPage } from "#src/favourites/views/favourites-page.tsx"
import { readOffers } from "#src/programs/read-offers.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view", async ({ trx, actor, now, i, answer }) => {
  const offers = await readOffers(trx, await listFavourites(trx, actor.accountId), now)

  return answer.page(i.t("favourites.title"), () => (
    <FavouritesPage offers={offers} mayPromote={can(actor.role, "promote")} />
  ))
})
