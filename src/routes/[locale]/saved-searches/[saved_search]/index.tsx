import { paths } from "#src/paths.ts"
import { changeSavedSearch } from "#src/saved-searches/change-saved-search.ts"
import { findSavedSearch, listSavedSearches } from "#src/saved-searches/queries.ts"
import { parseChangeForm } from "#src/saved-searches/saved-search-form.ts"
import { SavedSearchesPage } from "#src/saved-searches/views/saved-searches-page.tsx"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("view", async ({ trx, actor, account, id, form, locale, i, answer }) => {
  await findSavedSearch(trx, actor, id("saved_search"))
  const parsed = parseChangeForm(form)
  if (!parsed.ok) {
    const searches = await listSavedSearches(trx, actor)
    const isInfluencer = account.kind === "influencer"
    return answer.invalid(i.t("saved_searches.title"), () => <SavedSearchesPage {...{ searches, isInfluencer }} />)
  }
  await changeSavedSearch(trx, actor, id("saved_search"), parsed.value)
  return answer.done("saved_searches.done.changed", paths.savedSearches(locale))
})
