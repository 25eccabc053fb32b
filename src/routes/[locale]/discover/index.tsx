import { searchWords } from "#src/i18n/search.ts"
import { listOpenPrograms } from "#src/programs/discover-queries.ts"
import { readOffers } from "#src/programs/read-offers.ts"
import { DiscoverPage } from "#src/programs/views/discover-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"
import { askedPage, keyPage, pageAddress } from "#src/web/key-page.ts"

const pageSize = 18

export const GET = asInfluencer("view", async ({ trx, query, url, now, i, answer }) => {
  const asked = askedPage(query)
  const wanted = { words: searchWords(query("q")), ...asked }
  const page = keyPage(await listOpenPrograms(trx, wanted, pageSize), pageSize, asked)
  const offers = await readOffers(trx, page.rows, now)
  const newer = pageAddress(url, "after", page.newer)
  const older = pageAddress(url, "before", page.older)

  return answer.page(i.t("discover.title"), () => (
    <DiscoverPage offers={offers} query={query("q").slice(0, 100)} newer={newer} older={older} />
  ))
})
