import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CurrentPasswordField } from "#src/ui/password-field.tsx"
import type { AccountKind } from "../queries.ts"
import { SettingsFrame } from "./settings-frame.tsx"

export function ClosingPage(props: { accountName: string; kind: AccountKind; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame
      title={t("settings.closing.title")}
      intro={t("settings.closing.intro", { account: props.accountName })}
    >
      <div class="card stack">
        <h2 class="section-title">{t("settings.closing.stops_title")}</h2>
        <p>{t(`settings.closing.stops_${props.kind}`)}</p>
        <h2 class="section-title">{t("settings.closing.kept_title")}</h2>
        <p>{t("settings.closing.kept")}</p>
        <form method="post" action={paths.settingsOf(locale, "closing")} class="stack">
          <CurrentPasswordField name="currentPassword" label={t("settings.current_password")} draft={props.draft} />
          <button type="submit" class="btn-danger">
            {t("settings.closing.submit")}
          </button>
        </form>
      </div>
    </SettingsFrame>
  )
}
