import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { type LinkState, linkStates } from "../link.ts"
import type { LinkSummary } from "../queries.ts"
import { LinkRow } from "./link-row.tsx"

export type LinksPageProps = {
  links: LinkSummary[]
  state: LinkState
  mayPromote: boolean
  newer: string | null
  older: string | null
}

export function LinksPage(props: LinksPageProps) {
  const { t, locale } = useI18n()
  const create = (
    <Show when={props.mayPromote}>
      <a class="btn" href={paths.newLink(locale)}>
        {t("links.new")}
      </a>
    </Show>
  )
  const none = props.state === "archived" ? "links.none_archived" : "links.none_yet"
  return (
    <Page title={t("links.title")} intro={t("links.intro")} actions={create}>
      <nav aria-label={t("links.filter")} class="flex flex-wrap gap-2">
        <For each={linkStates}>
          {(state) => (
            <a
              class={`btn-quiet btn-small ${state === props.state ? "border-brand-700 bg-brand-50" : ""}`}
              href={state === "active" ? paths.links(locale) : `${paths.links(locale)}?state=${state}`}
              aria-current={state === props.state ? "page" : undefined}
            >
              {t(`links.state.${state}`)}
            </a>
          )}
        </For>
      </nav>
      <Show when={props.links.length > 0} fallback={<EmptyState title={t(`${none}.title`)} body={t(`${none}.body`)} />}>
        <ul class="stack gap-3">
          <For each={props.links}>{(link) => <LinkRow link={link} />}</For>
        </ul>
        <Pager newer={props.newer} older={props.older} />
      </Show>
    </Page>
  )
}
