import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"

/** Pages by key: each link carries the key of the row it continues from. */
export function Pager(props: { newer?: string | null; older?: string | null }) {
  const t = useT()
  return (
    <Show when={props.newer || props.older}>
      <nav aria-label={t("site.pages")} class="flex justify-between gap-3">
        <Show when={props.newer} fallback={<span />}>
          {(href) => (
            <a class="btn-quiet" href={href()} rel="prev">
              {t("site.newer")}
            </a>
          )}
        </Show>
        <Show when={props.older}>
          {(href) => (
            <a class="btn-quiet" href={href()} rel="next">
              {t("site.older")}
            </a>
          )}
        </Show>
      </nav>
    </Show>
  )
}
