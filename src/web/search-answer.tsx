import type { JSX } from "solid-js"
import type { Trx } from "#db/database.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import { SaveSearch } from "#src/saved-searches/views/save-search.tsx"
import type { Results } from "#src/search/read-results.ts"
import { readResults } from "#src/search/read-results.ts"
import { type Asked, readAsked, searchAddress, searchParams } from "#src/search/search-address.ts"
import type { ListName } from "#src/search/search-list.ts"
import { SearchPage } from "#src/search/views/search-page.tsx"
import { SearchResults } from "#src/search/views/search-results.tsx"
import type { Answer, Sharing } from "./answer.ts"
import type { Visit } from "./visit.ts"

type Searched = {
  list: ListName
  promotes: boolean
  cards: (results: Results, ids: string[]) => Promise<() => JSX.Element>
}

type Searching = Visit & { trx: Trx; signedIn: SignedIn | null }

/** A page of one of the lists that are searched, or as much of it as a letter more changes. */
export async function answerSearch(context: Searching, { list, promotes, cards }: Searched): Promise<Answer> {
  const { url, trx, answer, i, locale } = context
  const path = `/${locale}/${list}`
  const asked = readAsked(list, url.searchParams)
  const results = await readResults(trx, list, asked)
  const drawn = await cards(
    results,
    results.answer.found.map(({ id }) => id),
  )
  const shown = { results, path, promotes }
  if (answer.partial)
    return answer.fragment(
      () => (
        <SearchResults {...shown} save={saveOf(context, list, asked)}>
          {drawn()}
        </SearchResults>
      ),
      200,
      tidied(url, path, asked),
    )
  const sharing = list === "discover" ? {} : { sharing: sharingOf(asked, i.t(`search.description.${list}`)) }
  return answer.page(
    i.t(`search.title.${list}`),
    () => (
      <SearchPage {...shown} save={saveOf(context, list, asked)}>
        {drawn()}
      </SearchPage>
    ),
    sharing,
  )
}

/** For a member who asked for something: to keep it. */
function saveOf({ signedIn, i }: Searching, list: ListName, asked: Asked): JSX.Element {
  const isNarrowed = asked.text.trim() !== "" || asked.chosen.size > 0
  if (!signedIn?.current || !isNarrowed) return null
  const name = asked.text.trim().slice(0, 80) || i.t(`search.title.${list}`)
  return <SaveSearch list={list} query={searchParams(asked).toString()} name={name} />
}

/** A form's own address says more than it needs to. */
function tidied(url: URL, path: string, asked: Asked): Record<string, string> {
  const address = searchAddress(path, asked)
  return url.pathname + url.search === address ? {} : { "hx-replace-url": address }
}

/** Of all that can be asked only the list itself, and what follows on its next pages, is for search engines. */
function sharingOf({ text, chosen, sort }: Asked, description: string): Sharing {
  return { description, picture: null, isUnlisted: text !== "" || chosen.size > 0 || sort !== "best" }
}
