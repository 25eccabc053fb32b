import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"

/** A button and not a redirect: mail programs open links before people do. */
export function ConfirmationPage(props: { email: string; secret: string }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.confirmation.title")} narrow>
      <form method="post" action={paths.emailConfirmationBy(locale, props.secret)} class="card stack">
        <p>{t("accounts.confirmation.body", { email: props.email })}</p>
        <button type="submit" class="btn">
          {t("accounts.confirmation.submit")}
        </button>
      </form>
    </Page>
  )
}

export function SpentConfirmationPage() {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.confirmation.expired_title")} narrow>
      <div class="card stack">
        <p>{t("accounts.confirmation.expired_body")}</p>
        <div class="flex flex-wrap gap-2">
          <a class="btn" href={paths.signIn(locale)}>
            {t("site.sign_in")}
          </a>
          <a class="btn-quiet" href={paths.emailConfirmation(locale)}>
            {t("accounts.confirmation.request")}
          </a>
        </div>
      </div>
    </Page>
  )
}

export function SpentResetPage() {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.reset.expired_title")} narrow>
      <div class="card stack">
        <p>{t("accounts.reset.expired_body")}</p>
        <a class="btn" href={paths.passwordReset(locale)}>
          {t("accounts.reset.request")}
        </a>
      </div>
    </Page>
  )
}

export function ClosedInvitationPage() {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.invitation.closed_title")} narrow>
      <div class="card stack">
        <p>{t("accounts.invitation.closed_body")}</p>
        <a class="btn-quiet" href={paths.home(locale)}>
          {t("errors.go_home")}
        </a>
      </div>
    </Page>
  )
}
