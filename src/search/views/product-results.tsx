import { For } from "solid-js"
import type { ProductCard } from "../cards/read-product-cards.ts"
import type { Matcher } from "../highlight.ts"
import { ProductResult } from "./product-result.tsx"

export function ProductResults(props: { products: ProductCard[]; matches: Matcher; promotes: boolean }) {
  return (
    <ul class="grid gap-3 grid-cols-2 md:grid-cols-3 xl:grid-cols-4">
      <For each={props.products}>
        {(product) => <ProductResult product={product} matches={props.matches} promotes={props.promotes} />}
      </For>
    </ul>
  )
}
