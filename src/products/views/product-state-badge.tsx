import { useT } from "#src/i18n/i18n.ts"
import { type ProductStanding, type ProductState, productState } from "../product.ts"

const tones: Record<ProductState, string> = {
  published: "badge-good",
  submitted: "badge-warn",
  refused: "badge-bad",
  draft: "badge-warn",
  archived: "",
}

export function ProductStateBadge(props: { product: ProductStanding }) {
  const t = useT()
  const state = productState(props.product)
  return <span class={`badge ${tones[state]}`}>{t(`products.state.${state}`)}</span>
}
