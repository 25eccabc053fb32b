import { For } from "solid-js"
import { type Key, useT } from "#src/i18n/i18n.ts"
import { commissionStates, influencerSteps, merchantSteps, shopperSteps, touches } from "../points.ts"
import { PointGrid } from "./point-grid.tsx"
import { Topic } from "./topic.tsx"

export function HowItWorksPage() {
  const t = useT()

  return (
    <div class="wrap grid gap-12">
      <header class="grid gap-3">
        <h1 class="page-title">{t("pages.how.title")}</h1>
        <p class="text-lg max-w-prose">{t("pages.how.lead")}</p>
      </header>
      <Topic id="merchant" title="pages.how.merchant.title">
        <PointGrid points={merchantSteps} numbered />
      </Topic>
      <Topic id="influencer" title="pages.how.influencer.title">
        <PointGrid points={influencerSteps} numbered />
      </Topic>
      <Topic id="shopper" title="pages.how.shopper.title">
        <PointGrid points={shopperSteps} numbered />
      </Topic>
      <Topic id="credit" title="pages.how.credit.title" lead="pages.how.credit.lead">
        <PointGrid points={touches} numbered />
        <p class="max-w-prose font-semibold">{t("pages.how.credit.self")}</p>
      </Topic>
      <Topic id="states" title="pages.how.states.title">
        <States />
      </Topic>
      <Topic id="base" title="pages.how.base.title" lead="pages.how.base.body" />
    </div>
  )
}

const tones: Partial<Record<Key, string>> = {
  "pages.how.states.pending.title": "badge-warn",
  "pages.how.states.released.title": "badge-good",
  "pages.how.states.paid.title": "badge-good",
  "pages.how.states.reversed.title": "badge-bad",
}

function States() {
  const t = useT()

  return (
    <dl class="card grid gap-4">
      <For each={commissionStates}>
        {(state) => (
          <div class="grid gap-1 sm:grid-cols-[8rem_1fr] sm:items-baseline">
            <dt>
              <span class={`badge ${tones[state.title] ?? ""}`}>{t(state.title)}</span>
            </dt>
            <dd class="max-w-prose">{t(state.body)}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
