import { For } from "solid-js"
import { SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

/** Shown in the answer that made them, and nowhere else. */
export function RecoveryCodesPage(props: { codes: string[] }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("second_factors.codes.title")} intro={t("second_factors.codes.intro")}>
      <section class="card stack" aria-label={t("second_factors.codes.title")}>
        <p class="notice notice-warn">{t("second_factors.codes.once")}</p>
        <ol class="grid grid-cols-2 gap-2" dir="ltr">
          <For each={props.codes}>
            {(code) => (
              <li class="font-mono text-center whitespace-nowrap bg-sand-50 border border-sand-200 rounded-lg px-1 py-2">
                {code}
              </li>
            )}
          </For>
        </ol>
        <copy-button value={props.codes.join("\n")} done={t("settings.keys.copied")}>
          <button type="button" class="btn-quiet">
            {t("second_factors.codes.copy")}
          </button>
        </copy-button>
        <p class="text-ink-700">{t("second_factors.codes.keep")}</p>
        <a class="btn justify-self-start" href={paths.settingsOf(locale, "second-factor")}>
          {t("second_factors.codes.kept")}
        </a>
      </section>
    </SettingsFrame>
  )
}
