import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"

/** An amount, kept left to right inside Arabic text. */
export function Money(props: { cents: bigint }) {
  const { locale } = useI18n()
  return <bdi class="whitespace-nowrap tabular-nums">{formatMoney(props.cents, locale)}</bdi>
}

/** A moment in Casablanca's time. */
export function When(props: { at: Date; style?: "day" | "shortDay" | "moment" | "clock" | "hour" }) {
  const { locale } = useI18n()
  return (
    <time datetime={props.at.toISOString()} class="whitespace-nowrap">
      {formatDate(props.at, locale, props.style ?? "moment")}
    </time>
  )
}
