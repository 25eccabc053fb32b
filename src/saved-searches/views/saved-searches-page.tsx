import { For, Show } from "solid-js"
import { MeetingLinks } from "#src/enrollments/views/meeting-links.tsx"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { SavedSearch } from "../queries.ts"
import { frequencies } from "../saved-search.ts"

type SavedSearchesProps = { searches: SavedSearch[]; isInfluencer: boolean }

export function SavedSearchesPage(props: SavedSearchesProps) {
  const { t, locale } = useI18n()
  const search = (
    <a class="btn" href={props.isInfluencer ? paths.discover(locale) : paths.creators(locale)}>
      {t("saved_searches.search")}
    </a>
  )
  return (
    <Page title={t("saved_searches.title")} intro={t("saved_searches.intro")}>
      <MeetingLinks side={props.isInfluencer ? "influencer" : "merchant"} here="savedSearches" />
      <Show
        when={props.searches.length > 0}
        fallback={
          <EmptyState title={t("saved_searches.none.title")} body={t("saved_searches.none.body")} action={search} />
        }
      >
        <ul class="stack lg:grid-cols-2 items-start">
          <For each={props.searches}>{(saved) => <SavedSearchItem saved={saved} />}</For>
        </ul>
      </Show>
    </Page>
  )
}

function SavedSearchItem(props: { saved: SavedSearch }) {
  const { t, locale } = useI18n()
  const { id, name, list, query, every } = props.saved
  const nameField = `name-${id}`
  const everyField = `every-${id}`
  return (
    <li class="card stack gap-3">
      <div>
        <h2 class="section-title break-words">
          <a class="link" href={`${paths[list](locale)}${query ? `?${query}` : ""}`}>
            <bdi>{name}</bdi>
          </a>
        </h2>
        <p class="hint">{t(`search.title.${list}`)}</p>
      </div>
      <form method="post" action={paths.savedSearch(locale, id)} class="grid gap-3 sm:grid-cols-2 items-end">
        <div class="field">
          <label for={nameField} class="label">
            {t("saved_searches.name")}
          </label>
          <input id={nameField} name="name" value={name} maxlength="80" required dir="auto" class="input" />
        </div>
        <div class="field">
          <label for={everyField} class="label">
            {t("saved_searches.how_often")}
          </label>
          <select id={everyField} name="every" class="input">
            <For each={frequencies}>
              {(often) => (
                <option value={often} selected={often === every}>
                  {t(`saved_searches.every.${often}`)}
                </option>
              )}
            </For>
          </select>
        </div>
        <p class="sm:col-span-2">
          <button type="submit" class="btn-quiet btn-small">
            {t("saved_searches.change")}
          </button>
        </p>
      </form>
      <form method="post" action={paths.savedSearchRemoval(locale, id)}>
        <button type="submit" class="btn-danger btn-small">
          {t("saved_searches.remove")}
        </button>
      </form>
    </li>
  )
}
