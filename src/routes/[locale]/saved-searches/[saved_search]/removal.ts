import { paths } from "#src/paths.ts"
import { removeSavedSearch } from "#src/saved-searches/remove-saved-search.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("view", async ({ trx, actor, id, locale, answer }) => {
  await removeSavedSearch(trx, actor, id("saved_search"))
  return answer.done("saved_searches.done.removed", paths.savedSearches(locale))
})
