import { paths } from "#src/paths.ts"
import { listSavedSearches } from "#src/saved-searches/queries.ts"
import { saveSearch } from "#src/saved-searches/save-search.ts"
import { parseSavingForm } from "#src/saved-searches/saved-search-form.ts"
import { SavedSearchesPage } from "#src/saved-searches/views/saved-searches-page.tsx"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, actor, account, i, answer }) => {
  const searches = await listSavedSearches(trx, actor)
  const isInfluencer = account.kind === "influencer"

  return answer.page(i.t("saved_searches.title"), () => <SavedSearchesPage {...{ searches, isInfluencer }} />)
})

export const POST = asMember("view", async ({ trx, actor, account, form, now, locale, i, answer }) => {
  const to = paths.savedSearches(locale)
  const parsed = parseSavingForm(form)
  if (!parsed.ok) {
    const searches = await listSavedSearches(trx, actor)
    const isInfluencer = account.kind === "influencer"
    return answer.invalid(i.t("saved_searches.title"), () => <SavedSearchesPage {...{ searches, isInfluencer }} />)
  }
  const saved = await saveSearch(trx, actor, parsed.value, now)
  return saved.ok
    ? answer.done("saved_searches.done.saved", to)
    : answer.refused(`saved_searches.refused.${saved.reason}`, to)
})
