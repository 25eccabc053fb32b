import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import { CurrentPasswordField } from "#src/ui/password-field.tsx"
import { EmailField } from "./person-fields.tsx"

export function SignInPage(props: { draft: Draft; next: string | null }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.sign_in.title")} narrow>
      <form method="post" action={paths.signIn(locale)} class="card stack">
        <Show when={props.next}>{(next) => <input type="hidden" name="next" value={next()} />}</Show>
        <EmailField label={t("accounts.sign_in.email")} draft={props.draft} autocomplete="username" />
        <CurrentPasswordField name="password" label={t("accounts.sign_in.password")} draft={props.draft} />
        <button type="submit" class="btn">
          {t("accounts.sign_in.submit")}
        </button>
        <p>
          <a class="link" href={paths.passwordReset(locale)}>
            {t("accounts.sign_in.forgot")}
          </a>
        </p>
      </form>
      <p class="flex flex-wrap gap-x-2">
        <span>{t("accounts.sign_in.no_account")}</span>
        <a class="link" href={paths.signUp(locale)}>
          {t("accounts.sign_up.title")}
        </a>
      </p>
    </Page>
  )
}
