import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Rating } from "../queries.ts"

const all = [1, 2, 3, 4, 5]

/** So many of five, read aloud as a number. */
export function Stars(props: { stars: number }) {
  const { t } = useI18n()
  return (
    <span role="img" aria-label={t("reviews.stars", { stars: props.stars })} class="whitespace-nowrap text-saffron-700">
      <For each={all}>{(nth) => <Star isFull={nth <= props.stars} />}</For>
    </span>
  )
}

/** Drawn, since not every phone has the letter. */
function Star(props: { isFull: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      class="inline size-4 align-[-0.15em]"
      fill={props.isFull ? "currentColor" : "none"}
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
    >
      <path d="M10 1.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z" />
    </svg>
  )
}

/** The mean of all stars, to a tenth, and from how many reviews; or that there is none yet. */
export function RatingLine(props: { rating: Rating | null }) {
  const { t } = useI18n()
  const { rating } = props
  if (!rating) return <p class="text-ink-700">{t("reviews.none")}</p>
  const mean = (Math.round((rating.starsSum * 10) / rating.reviews) / 10).toFixed(1).replace(".", ",")
  return (
    <p>
      <span class="text-saffron-700">
        <Star isFull />
      </span>{" "}
      <span class="font-semibold">{t("reviews.mean", { mean })}</span>{" "}
      <span class="hint">{t("reviews.count", { count: rating.reviews })}</span>
    </p>
  )
}
