import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"

/** What those who worked with an account think of it; nothing where nobody has said. */
export function Stars(props: { sum: number | null; reviews: number | null }) {
  const { t } = useI18n()
  const average = () => ((props.sum ?? 0) / Math.max(1, props.reviews ?? 1)).toFixed(1).replace(".", ",")
  return (
    <Show when={props.reviews}>
      {(reviews) => (
        <p class="text-sm flex flex-wrap items-center gap-1">
          <span aria-hidden="true" class="text-saffron-700">
            ★
          </span>
          <span class="sr-only">{t("search.card.stars", { stars: average() })}</span>
          <bdi aria-hidden="true" class="font-semibold tabular-nums">
            {average()}
          </bdi>
          <span class="hint">{t("search.card.reviews", { count: reviews() })}</span>
        </p>
      )}
    </Show>
  )
}
