import { Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { PromotedPlace } from "../place-queries.ts"

export function ChosenPlace(props: { place: PromotedPlace; mayChange: boolean }) {
  const { t, locale } = useI18n()
  return (
    <p>
      <bdi class="font-semibold">{nameIn(props.place, locale)}</bdi> · <bdi>{props.place.merchantName}</bdi>{" "}
      <Show when={props.mayChange}>
        <a class="link" href={paths.newLink(locale)}>
          {t("links.choose_place.change")}
        </a>
      </Show>
    </p>
  )
}
