import { useT } from "#src/i18n/i18n.ts"
import { fewLeft } from "../product.ts"

/** How many units there are, where somebody counts them. */
export function StockBadge(props: { stock: number | null }) {
  const t = useT()
  const { stock } = props
  if (stock === null) return null
  if (stock === 0) return <span class="badge badge-bad">{t("products.stock.none")}</span>
  const tone = stock <= fewLeft ? "badge-warn" : ""
  return <span class={`badge ${tone}`}>{t("products.stock.units", { count: stock })}</span>
}
