import { addFavourite } from "#src/favourites/add-favourite.ts"
import { FavouriteToggle } from "#src/favourites/views/favourite-toggle.tsx"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, param, locale, answer }) => {
  await addFavourite(trx, actor, param("program"))

  return answer.with(
    () => <FavouriteToggle slug={param("program")} isKept={true} autofocus />,
    paths.discoverProgram(locale, param("program")),
    { tone: "success", key: "favourites.added" },
  )
})
