import { For } from "solid-js"
import type { Matcher } from "#src/search/highlight.ts"
import { OfferCard, type ShownOffer } from "./offer-card.tsx"

export function OfferResults(props: { offers: ShownOffer[]; matches: Matcher }) {
  return (
    <ul class="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      <For each={props.offers}>{(offer) => <OfferCard offer={offer} matches={props.matches} />}</For>
    </ul>
  )
}
