import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { type Share, ShareBar } from "#src/ui/share-bar.tsx"

export type BarAmounts = { netCents: bigint; keptCents: bigint }

/** Of what is paid, what arrives and what is kept back. */
export function AmountsBar(props: { amounts: BarAmounts; slim?: boolean }) {
  const { t, locale } = useI18n()
  const { netCents, keptCents } = props.amounts
  const label = t("money.amounts.bar", { net: formatMoney(netCents, locale), kept: formatMoney(keptCents, locale) })
  return <ShareBar shares={sharesOf(props.amounts)} label={label} slim={props.slim ?? false} />
}

function sharesOf({ netCents, keptCents }: BarAmounts): Share[] {
  return [
    { tone: "ready", cents: netCents },
    { tone: "kept", cents: keptCents },
  ]
}
