import { For, Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { When } from "#src/ui/values.tsx"
import type { PublicReview } from "../queries.ts"
import type { SaidOf } from "../read-reviews-of.ts"
import { RatingLine, Stars } from "./stars.tsx"

/** What was said of an account: the mean, then the reviews, the last first. */
export function ReviewList(props: { said: SaidOf }) {
  return (
    <>
      <RatingLine rating={props.said.rating} />
      <Show when={props.said.reviews.length > 0}>
        <ul class="stack gap-4">
          <For each={props.said.reviews}>{(review) => <Review review={review} />}</For>
        </ul>
      </Show>
    </>
  )
}

/** The same as a part of a page that has no sections of ours. */
export function ReviewsPart(props: { said: SaidOf }) {
  const t = useT()
  return (
    <section class="stack gap-3" aria-labelledby="reviews">
      <h2 id="reviews" class="section-title">
        {t("reviews.title")}
      </h2>
      <ReviewList said={props.said} />
    </section>
  )
}

function Review(props: { review: PublicReview }) {
  const { stars, words, authorName, writtenAt } = props.review
  return (
    <li class="border-s-2 border-saffron-200 ps-3">
      <p>
        <Stars stars={stars} /> <bdi class="font-semibold">{authorName}</bdi>{" "}
        <span class="hint">
          <When at={writtenAt} style="day" />
        </span>
      </p>
      <Show when={words}>
        {(said) => (
          <p dir="auto" class="whitespace-pre-line break-words">
            {said()}
          </p>
        )}
      </Show>
    </li>
  )
}
