import { For, Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { deviceOf } from "../device.ts"
import type { OwnSession } from "../own-sessions.ts"
import { SettingsFrame } from "./settings-frame.tsx"

export function SessionsPage(props: { sessions: OwnSession[] }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("settings.sessions.title")} intro={t("settings.sessions.intro")}>
      <ul class="stack gap-3">
        <For each={props.sessions}>{(session) => <SessionItem session={session} />}</For>
      </ul>
      <Show when={props.sessions.length > 1}>
        <form method="post" action={paths.otherSessionsRemoval(locale)}>
          <button type="submit" class="btn-danger">
            {t("settings.sessions.end_others")}
          </button>
        </form>
      </Show>
    </SettingsFrame>
  )
}

function SessionItem(props: { session: OwnSession }) {
  const { t, locale } = useI18n()
  const { id, userAgent, createdAt, lastSeenAt, isCurrent } = props.session
  const device = deviceOf(userAgent)
  const name =
    device?.browser && device.system
      ? t("settings.sessions.on", device)
      : device?.browser || device?.system || t("settings.sessions.unknown")
  return (
    <li class="card flex flex-wrap items-center gap-3">
      <div class="flex-1 min-w-48">
        <p class="font-semibold">{name}</p>
        <p class="hint">{t("settings.sessions.since", { date: formatDate(createdAt, locale, "moment") })}</p>
        <Show when={!isCurrent}>
          <p class="hint">{t("settings.sessions.seen", { date: formatDate(lastSeenAt, locale, "moment") })}</p>
        </Show>
      </div>
      <Show when={!isCurrent} fallback={<span class="badge badge-good">{t("settings.sessions.current")}</span>}>
        <form method="post" action={paths.ownSessionRemoval(locale, id)}>
          <button type="submit" class="btn-quiet btn-small">
            {t("settings.sessions.end")} <span class="sr-only">{name}</span>
          </button>
        </form>
      </Show>
    </li>
  )
}
