import { Show } from "solid-js"
import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { RadioField } from "#src/ui/choices.tsx"
import { TextField } from "#src/ui/fields.tsx"
import { CurrentPasswordField, NewPasswordField } from "#src/ui/password-field.tsx"
import { EmailField } from "./person-fields.tsx"
import { SaveButton, SettingsFrame } from "./settings-frame.tsx"

export function NamePage(props: { name: string; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("settings.name.title")}>
      <form method="post" action={paths.settingsOf(locale, "name")} class="card stack">
        <TextField
          name="name"
          label={t("settings.name.label")}
          value={props.name}
          autocomplete="name"
          maxlength={120}
          draft={props.draft}
          required
        />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}

export function EmailPage(props: { email: string; newEmail: string | null; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("settings.email.title")} intro={t("settings.email.current", { email: props.email })}>
      <Show when={props.newEmail}>
        {(email) => <p class="notice notice-warn">{t("settings.email.pending", { email: email() })}</p>}
      </Show>
      <form method="post" action={paths.settingsOf(locale, "email")} class="card stack">
        <EmailField label={t("settings.email.label")} draft={props.draft} />
        <CurrentPasswordField name="currentPassword" label={t("settings.current_password")} draft={props.draft} />
        <button type="submit" class="btn">
          {t("settings.email.submit")}
        </button>
      </form>
    </SettingsFrame>
  )
}

export function PasswordPage(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("settings.password.title")} intro={t("settings.password.hint")}>
      <form method="post" action={paths.settingsOf(locale, "password")} class="card stack">
        <CurrentPasswordField name="currentPassword" label={t("settings.current_password")} draft={props.draft} />
        <NewPasswordField name="password" label={t("settings.password.new")} draft={props.draft} />
        <button type="submit" class="btn">
          {t("settings.password.submit")}
        </button>
      </form>
    </SettingsFrame>
  )
}

export function LanguagePage(props: { locale: string }) {
  const { t, locale } = useI18n()
  const options = (["fr", "ar"] as const).map((value) => ({ value, label: t(`settings.language.${value}`) }))
  return (
    <SettingsFrame title={t("settings.language.title")} intro={t("settings.language.hint")}>
      <form method="post" action={paths.settingsOf(locale, "language")} class="card stack">
        <RadioField
          name="locale"
          legend={t("settings.language.label")}
          options={options}
          value={props.locale}
          draft={emptyDraft}
        />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}
