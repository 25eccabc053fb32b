import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { Page } from "#src/ui/page.tsx"
import { sortsFor } from "../search-list.ts"
import { type ResultsProps, SearchResults } from "./search-results.tsx"

/** A list that is searched: the one form of the three, and what it finds. */
export function SearchPage(props: ResultsProps) {
  const { t } = useI18n()
  const { list } = props.results
  return (
    <Page title={t(`search.title.${list}`)} intro={t(`search.intro.${list}`)}>
      <restorable-page />
      <SearchForm {...props} />
      <SearchResults {...props} />
    </Page>
  )
}

function SearchForm(props: ResultsProps) {
  const { t } = useI18n()
  const { list, asked } = props.results
  return (
    <search>
      <form
        id="search"
        method="get"
        action={props.path}
        hx-get={props.path}
        hx-target="#results"
        hx-swap="outerHTML"
        hx-trigger="input delay:250ms, submit"
        hx-replace-url="true"
        hx-sync="this:replace"
        class="flex flex-wrap items-end gap-2"
      >
        <div class="field flex-1 min-w-60">
          <label for="q" class="label">
            {t(`search.label.${list}`)}
          </label>
          <input
            {...{ id: "q", name: "q", type: "search", value: asked.text, maxlength: "100", dir: "auto" as const }}
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby="q-hint"
            class="input"
          />
        </div>
        <div class="field">
          <label for="sort" class="label">
            {t("search.sort")}
          </label>
          <select id="sort" name="sort" class="input">
            <For each={sortsFor(list, props.promotes)}>
              {(sort) => (
                <option value={sort} selected={sort === asked.sort}>
                  {t(`search.sorted.${sort}`)}
                </option>
              )}
            </For>
          </select>
        </div>
        <button type="submit" class="btn">
          {t("search.go")}
        </button>
        <p id="q-hint" class="hint basis-full">
          {t("search.hint")}
        </p>
      </form>
    </search>
  )
}
