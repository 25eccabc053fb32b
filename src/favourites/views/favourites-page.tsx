import { For, Show } from "solid-js"
import { MeetingLinks } from "#src/enrollments/views/meeting-links.tsx"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { OfferCard, type ShownOffer } from "#src/programs/views/offer-card.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { FavouriteToggle } from "./favourite-toggle.tsx"

type Kept = ShownOffer & { program: ShownOffer["program"] & { isClosed: boolean } }

export function FavouritesPage(props: { offers: Kept[]; mayPromote: boolean }) {
  const { t, locale } = useI18n()
  const discover = (
    <a class="btn" href={paths.discover(locale)}>
      {t("enrollments.mine.discover")}
    </a>
  )
  return (
    <Page title={t("favourites.title")} intro={t("favourites.intro")}>
      <MeetingLinks side="influencer" here="favourites" />
      <Show
        when={props.offers.length > 0}
        fallback={<EmptyState title={t("favourites.none.title")} body={t("favourites.none.body")} action={discover} />}
      >
        <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <For each={props.offers}>
            {(offer) => (
              <OfferCard offer={offer}>
                <Show when={offer.program.isClosed}>
                  <p class="notice notice-warn">{t("discover.closed_notice")}</p>
                </Show>
                <Show when={props.mayPromote}>
                  <FavouriteToggle slug={offer.program.slug} isKept />
                </Show>
              </OfferCard>
            )}
          </For>
        </ul>
      </Show>
    </Page>
  )
}
