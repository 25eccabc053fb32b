import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import { NewPasswordField } from "#src/ui/password-field.tsx"
import { AccountFields } from "./account-fields.tsx"
import { EmailField, TermsField } from "./person-fields.tsx"

export function SignUpPage(props: { draft: Draft; kind: string }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.sign_up.title")} intro={t("accounts.sign_up.intro")} narrow>
      <form method="post" action={paths.signUp(locale)} class="card stack">
        <AccountFields draft={props.draft} kind={props.kind} />
        <TextField
          name="name"
          label={t("accounts.sign_up.name")}
          autocomplete="name"
          maxlength={120}
          draft={props.draft}
          required
        />
        <EmailField label={t("accounts.sign_up.email")} draft={props.draft} />
        <NewPasswordField name="password" label={t("accounts.sign_up.password")} draft={props.draft} />
        <TermsField draft={props.draft} />
        <CheckField name="news" draft={props.draft} label={t("consents.sign_up")} />
        <button type="submit" class="btn">
          {t("accounts.sign_up.submit")}
        </button>
      </form>
      <p class="flex flex-wrap gap-x-2">
        <span>{t("accounts.sign_up.have_account")}</span>
        <a class="link" href={paths.signIn(locale)}>
          {t("site.sign_in")}
        </a>
      </p>
    </Page>
  )
}
