import { Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { isOverdue, type SampleState } from "../sample.ts"

type Promised = { state: SampleState; publishBy: string | null }

/** The promised day, and that it is over when nothing came. */
export function SampleDeadline(props: { sample: Promised; today: string }) {
  const { t, locale } = useI18n()
  const date = () => {
    const { publishBy, state } = props.sample
    if (!publishBy || state === "declined" || state === "withdrawn" || state === "published") return null
    return formatDate(startOfCasablancaDay(publishBy), locale, "day")
  }
  const isLate = isOverdue(props.sample, props.today)
  return (
    <Show when={date()}>
      {(day) => (
        <p class={isLate ? "notice notice-warn" : "hint"}>
          {t(isLate ? "samples.overdue" : "samples.publish_by", { day: day() })}
        </p>
      )}
    </Show>
  )
}
