import { For, Show } from "solid-js"
import { MeetingLinks } from "#src/enrollments/views/meeting-links.tsx"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page, Section } from "#src/ui/page.tsx"
import type { Rating, Relation } from "../queries.ts"
import { RatingLine, Stars } from "./stars.tsx"

export type ReviewsPageProps = {
  side: "merchant" | "influencer"
  relations: Relation[]
  rating: Rating | null
  mayWrite: boolean
}

/** Whom the account may rate, what it said and what was said of it. */
export function ReviewsPage(props: ReviewsPageProps) {
  const { t } = useI18n()
  return (
    <Page title={t("reviews.title")} intro={t("reviews.intro")}>
      <MeetingLinks side={props.side} here="reviews" />
      <Section title={t("reviews.of_you")}>
        <RatingLine rating={props.rating} />
      </Section>
      <Show
        when={props.relations.length > 0}
        fallback={<EmptyState title={t("reviews.empty.title")} body={t("reviews.empty.body")} />}
      >
        <ul class="desk-rows" aria-label={t("reviews.title")}>
          <For each={props.relations}>
            {(relation) => <RelationRow relation={relation} mayWrite={props.mayWrite} />}
          </For>
        </ul>
      </Show>
    </Page>
  )
}

function RelationRow(props: { relation: Relation; mayWrite: boolean }) {
  const { t, locale } = useI18n()
  const { relation } = props
  const isOpen = relation.isPaid && !relation.shownAt && !relation.hiddenAt
  return (
    <li class="desk-row stack gap-2">
      <div class="flex flex-wrap items-center gap-3 justify-between">
        <p>
          <bdi class="font-bold">{relation.otherName}</bdi>{" "}
          <span class="hint">
            <bdi>{nameIn({ nameFr: relation.programFr, nameAr: relation.programAr }, locale)}</bdi>
          </span>
        </p>
        <Show when={isOpen && props.mayWrite}>
          <a class={relation.stars ? "btn-quiet" : "btn"} href={paths.review(locale, relation.enrollmentId)}>
            {t(relation.stars ? "reviews.change" : "reviews.write")}
          </a>
        </Show>
      </div>
      <Said label={t("reviews.yours")} stars={relation.stars} words={relation.words} />
      <Show when={relation.stars && !relation.shownAt && !relation.hiddenAt}>
        <p class="hint">{t("reviews.not_shown_yet")}</p>
      </Show>
      <Show when={relation.hiddenAt}>
        <p class="notice notice-warn">
          {t("reviews.hidden")} <bdi>{relation.hiddenReason}</bdi>
        </p>
      </Show>
      <Said label={t("reviews.theirs")} stars={relation.theirStars} words={relation.theirWords} />
    </li>
  )
}

function Said(props: { label: string; stars: number | null; words: string | null }) {
  return (
    <Show when={props.stars}>
      {(stars) => (
        <div>
          <p>
            {props.label} <Stars stars={stars()} />
          </p>
          <Show when={props.words}>
            {(words) => (
              <p dir="auto" class="whitespace-pre-line break-words">
                {words()}
              </p>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
