import { useT } from "#src/i18n/i18n.ts"
import { fewLeft } from "#src/products/product.ts"

/** How much is left, where somebody counts and it matters. */
export function StockNote(props: { stock: number | null }) {
  const t = useT()
  const { stock } = props
  if (stock === null || stock > fewLeft) return null
  if (stock === 0) return <span class="badge badge-bad">{t("checkout.stock_none")}</span>
  return <span class="badge badge-warn">{t("checkout.few_left", { count: stock })}</span>
}
