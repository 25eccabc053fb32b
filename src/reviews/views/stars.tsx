import { useI18n } from "#src/i18n/i18n.ts"
import type { Rating } from "../queries.ts"

const all = [1, 2, 3, 4, 5]

/** So many of five, read aloud as a number. */
export function Stars(props: { stars: number }) {
  const { t } = useI18n()
  return (
    <span role="img" aria-label={t("reviews.stars", { stars: props.stars })} class="whitespace-nowrap text-saffron-700">
      {all.map((nth) => (nth <= props.stars ? "★" : "☆")).join("")}
    </span>
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
      <span aria-hidden="true" class="text-saffron-700">
        ★
      </span>{" "}
      <span class="font-semibold">{t("reviews.mean", { mean })}</span>{" "}
      <span class="hint">{t("reviews.count", { count: rating.reviews })}</span>
    </p>
  )
}
