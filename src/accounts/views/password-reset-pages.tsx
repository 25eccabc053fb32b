import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import { NewPasswordField } from "#src/ui/password-field.tsx"
import { EmailField } from "./person-fields.tsx"

export function PasswordResetPage(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.reset.title")} intro={t("accounts.reset.intro")} narrow>
      <form method="post" action={paths.passwordReset(locale)} class="card stack">
        <EmailField label={t("accounts.sign_in.email")} draft={props.draft} autocomplete="username" />
        <button type="submit" class="btn">
          {t("accounts.reset.submit")}
        </button>
      </form>
    </Page>
  )
}

export function NewPasswordPage(props: { secret: string; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.reset.choose_title")} intro={t("accounts.reset.choose_intro")} narrow>
      <form method="post" action={paths.passwordResetBy(locale, props.secret)} class="card stack">
        <NewPasswordField name="password" label={t("accounts.reset.new_password")} draft={props.draft} />
        <button type="submit" class="btn">
          {t("accounts.reset.choose_submit")}
        </button>
      </form>
    </Page>
  )
}
