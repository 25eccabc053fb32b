import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import { CodeField } from "./code-field.tsx"

/** After the password, before the session. */
export function CodePage(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("second_factors.challenge.title")} intro={t("second_factors.challenge.intro")} narrow>
      <form method="post" action={paths.signInCode(locale)} class="card stack">
        <CodeField draft={props.draft} />
        <button type="submit" class="btn">
          {t("accounts.sign_in.submit")}
        </button>
        <p>
          <a class="link" href={paths.signInRecoveryCode(locale)}>
            {t("second_factors.challenge.to_recovery")}
          </a>
        </p>
      </form>
      <StartAgain />
    </Page>
  )
}

export function RecoveryCodePage(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("second_factors.recovery.title")} intro={t("second_factors.recovery.intro")} narrow>
      <form method="post" action={paths.signInRecoveryCode(locale)} class="card stack">
        <TextField
          name="code"
          label={t("second_factors.recovery.code")}
          hint={t("second_factors.recovery.code_hint")}
          autocomplete="off"
          maxlength={40}
          dir="ltr"
          draft={props.draft}
          required
        />
        <button type="submit" class="btn">
          {t("accounts.sign_in.submit")}
        </button>
        <p>
          <a class="link" href={paths.signInCode(locale)}>
            {t("second_factors.recovery.to_code")}
          </a>
        </p>
      </form>
      <section class="stack gap-1">
        <h2 class="section-title">{t("second_factors.recovery.none_title")}</h2>
        <p class="text-ink-700">{t("second_factors.recovery.none")}</p>
        <p>
          <a class="link" href={paths.legalNotice(locale)}>
            {t("second_factors.recovery.contact")}
          </a>
        </p>
      </section>
      <StartAgain />
    </Page>
  )
}

function StartAgain() {
  const { t, locale } = useI18n()
  return (
    <p>
      <a class="link" href={paths.signIn(locale)}>
        {t("second_factors.challenge.start_again")}
      </a>
    </p>
  )
}
