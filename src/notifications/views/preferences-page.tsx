import { For, Show } from "solid-js"
import { SaveButton, SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { wishesOf } from "../kind-row.ts"
import { byGroup } from "../kinds-shown.ts"
import { kindRow, type NotificationKind } from "../notification-kinds.ts"
import type { Preferences } from "../preferences.ts"
import { mailField, siteField } from "../preferences-form.ts"

type Props = { kinds: NotificationKind[]; preferences: Preferences }

/** Each kind with its two channels; those of the contract and of safety are named without a choice. */
export function PreferencesPage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("notifications.settings.title")} intro={t("notifications.settings.intro")}>
      <Show when={!props.preferences.wantsActivity}>
        <p class="notice notice-warn">{t("notifications.settings.stopped")}</p>
      </Show>
      <form method="post" action={paths.everythingInDigest(locale)} class="stack gap-2">
        <p class="hint">{t("notifications.settings.digest_time")}</p>
        <div>
          <button type="submit" class="btn-quiet">
            {t("notifications.settings.all_in_digest")}
          </button>
        </div>
      </form>
      <form method="post" action={paths.settingsOf(locale, "notifications")} class="stack gap-6">
        <For each={byGroup(props.kinds)}>
          {({ group, kinds }) => (
            <fieldset class="card stack gap-0 border-sand-200">
              <legend class="legend">{t(`notifications.groups.${group}`)}</legend>
              <ul class="divide-y divide-sand-200 clear-both">
                <For each={kinds}>{(kind) => <Kind kind={kind} preferences={props.preferences} />}</For>
              </ul>
            </fieldset>
          )}
        </For>
        <div class="sticky bottom-0 py-3 bg-sand-50">
          <SaveButton />
        </div>
      </form>
    </SettingsFrame>
  )
}

function Kind(props: { kind: NotificationKind; preferences: Preferences }) {
  const { t } = useI18n()
  const { kind } = props
  const name = t(`notifications.name.${kind}`)
  return (
    <li class="py-3 stack gap-1">
      <p class="font-semibold">{name}</p>
      <Show when={!kindRow(kind).isBinding} fallback={<p class="hint">{t("notifications.settings.binding")}</p>}>
        <div class="flex flex-wrap items-center gap-x-6 gap-y-2">
          <label class="flex items-center gap-2 min-h-11 cursor-pointer">
            <input
              type="checkbox"
              name={siteField(kind)}
              value="on"
              checked={props.preferences.isOnSite(kind)}
              aria-label={t("notifications.settings.site_of", { name })}
              class="size-5 shrink-0 accent-brand-700"
            />
            {t("notifications.settings.site")}
          </label>
          <MailChoice kind={kind} name={name} preferences={props.preferences} />
        </div>
      </Show>
    </li>
  )
}

function MailChoice(props: { kind: NotificationKind; name: string; preferences: Preferences }) {
  const { t } = useI18n()
  const chosen = props.preferences.mailOf(props.kind)
  return (
    <label class="flex items-center gap-2 min-h-11 basis-full sm:basis-0 sm:flex-1">
      <span class="whitespace-nowrap">{t("notifications.settings.mail")}</span>
      <select
        name={mailField(props.kind)}
        aria-label={t("notifications.settings.mail_of", { name: props.name })}
        class="input"
      >
        <For each={wishesOf(kindRow(props.kind))}>
          {(wish) => (
            <option value={wish} selected={wish === chosen}>
              {t(`notifications.settings.wish.${wish}`)}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
