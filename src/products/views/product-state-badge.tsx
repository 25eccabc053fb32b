import { useT } from "#src/i18n/i18n.ts"
import { type ProductState, productState } from "../product.ts"

const tones: Record<ProductState, string> = { published: "badge-good", draft: "badge-warn", archived: "" }

export function ProductStateBadge(props: { product: { publishedAt: Date | null; archivedAt: Date | null } }) {
  const t = useT()
  const state = productState(props.product)
  return <span class={`badge ${tones[state]}`}>{t(`products.state.${state}`)}</span>
}
