import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import type { Results } from "../read-results.ts"
import { searchAddress } from "../search-address.ts"
import { lastPage, pageSize } from "../search-question.ts"

/** The page before and the page after: whole pages, so that going back finds the same place. */
export function ResultPages(props: { results: Results; path: string }) {
  const t = useT()
  const { asked, answer } = props.results
  const pages = Math.min(lastPage, Math.ceil(answer.total / pageSize))
  const at = (page: number) => searchAddress(props.path, { ...asked, page })
  return (
    <Show when={pages > 1}>
      <nav aria-label={t("site.pages")} class="flex items-center justify-between gap-3">
        <Show when={asked.page > 1} fallback={<span />}>
          <a class="btn-quiet" rel="prev" href={at(asked.page - 1)}>
            {t("search.previous")}
          </a>
        </Show>
        <p class="hint">{t("search.page", { page: asked.page, pages })}</p>
        <Show when={asked.page < pages} fallback={<span />}>
          <a class="btn-quiet" rel="next" href={at(asked.page + 1)}>
            {t("search.next")}
          </a>
        </Show>
      </nav>
    </Show>
  )
}
