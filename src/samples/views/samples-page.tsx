import { For, Show } from "solid-js"
import { MeetingLinks } from "#src/enrollments/views/meeting-links.tsx"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { SampleRow } from "../queries.ts"
import { SampleDeadline } from "./sample-deadline.tsx"
import { SampleSteps } from "./sample-steps.tsx"

type SamplesPageProps = { samples: SampleRow[]; side: "merchant" | "influencer"; today: string }

export function SamplesPage(props: SamplesPageProps) {
  const { t, locale } = useI18n()
  const { side } = props
  const programs = side === "influencer" && (
    <a class="btn" href={paths.enrollments(locale)}>
      {t("enrollments.mine.title")}
    </a>
  )
  return (
    <Page title={t("samples.title")} intro={t(`samples.intro.${side}`)}>
      <MeetingLinks side={side} here="samples" />
      <Show
        when={props.samples.length > 0}
        fallback={<EmptyState title={t("samples.none.title")} body={t(`samples.none.${side}`)} action={programs} />}
      >
        <ul class="grid gap-4 lg:grid-cols-2 items-start">
          <For each={props.samples}>
            {(sample) => (
              <li class="card stack gap-4">
                <SampleHead sample={sample} side={side} />
                <SampleSteps sample={sample} isShort />
                <SampleDeadline sample={sample} today={props.today} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Page>
  )
}

function SampleHead(props: { sample: SampleRow; side: "merchant" | "influencer" }) {
  const { t, locale } = useI18n()
  const { sample, side } = props
  return (
    <div class="flex gap-3">
      <ProductCover pictureId={sample.coverId} class="size-16 shrink-0" />
      <div class="min-w-0">
        <h2 class="section-title break-words">
          <a class="link" href={paths.sample(locale, sample.id)}>
            <bdi>{nameIn(sample, locale)}</bdi>
          </a>
        </h2>
        <p class="hint">
          {side === "merchant"
            ? t("samples.for", { influencer: isolated(sample.influencerName) })
            : t("discover.by", { merchant: isolated(sample.merchantName) })}
        </p>
      </div>
    </div>
  )
}
