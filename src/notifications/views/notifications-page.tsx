import { For, Show } from "solid-js"
import { addDays, casablancaDay, startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import type { Line } from "../page-queries.ts"
import { NotificationLine } from "./notification-line.tsx"

type Props = { lines: Line[]; now: Date; older: string | null; newest: string | null }

/** Everything that somebody is told in this account, by day, the latest first. */
export function NotificationsPage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("notifications.title")} actions={<Actions hasUnread={props.lines.some(({ readAt }) => !readAt)} />}>
      <Show
        when={props.lines.length > 0}
        fallback={<EmptyState title={t("notifications.empty.title")} body={t("notifications.empty.body")} />}
      >
        <For each={byDay(props.lines)}>
          {({ day, lines }) => (
            <section class="stack gap-2" aria-labelledby={`day-${day}`}>
              <h2 id={`day-${day}`} class="section-title">
                <Day day={day} now={props.now} />
              </h2>
              <ul class="card p-0 sm:p-0 divide-y divide-sand-200 overflow-hidden">
                <For each={lines}>{(line) => <NotificationLine line={line} />}</For>
              </ul>
            </section>
          )}
        </For>
      </Show>
      <Pager newer={props.newest} older={props.older} />
      <p class="hint">
        <a class="link" href={paths.settingsOf(locale, "notifications")}>
          {t("notifications.mail.preferences")}
        </a>
      </p>
    </Page>
  )
}

function Actions(props: { hasUnread: boolean }) {
  const { t, locale } = useI18n()
  return (
    <Show when={props.hasUnread}>
      <form method="post" action={paths.notificationsReading(locale)}>
        <button type="submit" class="btn-quiet btn-small">
          {t("notifications.read_all")}
        </button>
      </form>
    </Show>
  )
}

function Day(props: { day: string; now: Date }) {
  const { t, locale } = useI18n()
  const today = casablancaDay(props.now)
  if (props.day === today) return <>{t("notifications.today")}</>
  if (props.day === addDays(today, -1)) return <>{t("notifications.yesterday")}</>
  return <>{formatDate(startOfCasablancaDay(props.day), locale, "day")}</>
}

function byDay(lines: Line[]): { day: string; lines: Line[] }[] {
  const days = Map.groupBy(lines, ({ createdAt }) => casablancaDay(createdAt))
  return [...days].map(([day, ofDay]) => ({ day, lines: ofDay }))
}
