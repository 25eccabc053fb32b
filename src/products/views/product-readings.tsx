import { For, Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import type { Reading } from "../reading-queries.ts"

/** What staff have said of the product each time they read it. */
export function ProductReadings(props: { readings: Reading[] }) {
  const { t, locale } = useI18n()
  const say = ({ outcome, reason, decidedAt }: Reading) =>
    t(`products.page.reading_${outcome}`, {
      date: formatDate(decidedAt, locale, "day"),
      reason: isolated(reason ?? ""),
    })
  return (
    <Show when={props.readings.length > 0}>
      <Section title={t("products.page.readings")}>
        <ul class="stack gap-2">
          <For each={props.readings}>{(reading) => <li>{say(reading)}</li>}</For>
        </ul>
      </Section>
    </Show>
  )
}
