import { Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"

/** To an influencer, of a program whose merchant must first pay what it owes; `isShort` among other programs. */
export function PausedProgram(props: { since: Date | null | undefined; isShort?: boolean }) {
  const { t, locale } = useI18n()
  return (
    <Show when={props.since}>
      {(since) => (
        <div class="notice notice-warn grid gap-1">
          <p class="font-semibold">{t("receivables.paused.title")}</p>
          <Show when={!props.isShort}>
            <p class="max-w-prose">{t("receivables.paused.means")}</p>
          </Show>
          <p>{t("receivables.paused.since", { date: formatDate(since(), locale, "moment") })}</p>
        </div>
      )}
    </Show>
  )
}
