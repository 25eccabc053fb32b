import { For, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { PromotedPlace } from "../place-queries.ts"

/** The first question of a new link, asked of who promotes for several programs. */
export function ChoosePlacePage(props: { places: PromotedPlace[] }) {
  const { t, locale } = useI18n()
  const discover = (
    <a class="btn" href={paths.discover(locale)}>
      {t("links.no_place.action")}
    </a>
  )
  return (
    <Page title={t("links.form.title")} trail={[{ label: t("links.title"), href: paths.links(locale) }]} narrow>
      <Show
        when={props.places.length > 0}
        fallback={<EmptyState title={t("links.no_place.title")} body={t("links.no_place.body")} action={discover} />}
      >
        <h2 class="section-title">{t("links.choose_place.title")}</h2>
        <ul class="stack gap-3">
          <For each={props.places}>
            {(place) => (
              <li>
                <a
                  class="card p-4 block no-underline text-ink-900 hover:border-brand-700"
                  href={paths.newLink(locale, { enrollment: place.id })}
                >
                  <span class="font-semibold block">
                    <bdi>{nameIn(place, locale)}</bdi>
                  </span>
                  <span class="hint">
                    <bdi>{place.merchantName}</bdi>
                  </span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Page>
  )
}
