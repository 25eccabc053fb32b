import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

type Place = "reviews" | "enrollments" | "programInvitations" | "samples" | "favourites" | "savedSearches"

const ofInfluencer: Place[] = ["enrollments", "programInvitations", "samples", "favourites", "savedSearches", "reviews"]
const ofMerchant: Place[] = ["enrollments", "programInvitations", "samples", "savedSearches", "reviews"]

/** The pages around a place in a program, each a step from the others. */
export function MeetingLinks(props: { side: "merchant" | "influencer"; here: Place }) {
  const { t, locale } = useI18n()
  const places = props.side === "merchant" ? ofMerchant : ofInfluencer
  return (
    <nav aria-label={t("enrollments.around")}>
      <ul class="flex flex-wrap gap-2">
        <For each={places}>
          {(place) => (
            <li>
              <a
                class={`btn-quiet btn-small whitespace-nowrap ${place === props.here ? "border-brand-700 bg-brand-50" : ""}`}
                href={paths[place](locale)}
                aria-current={place === props.here ? "page" : undefined}
              >
                {t(`enrollments.places.${place}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}
