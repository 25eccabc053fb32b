import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { EmailField } from "./person-fields.tsx"

/** After sign-up: the same page whether the address was new here or not. */
export function InboxPage(props: { email: string | null; draft: Draft }) {
  const { t, locale } = useI18n()
  const intro = props.email ? t("accounts.inbox.sent", { email: props.email }) : t("accounts.inbox.sent_somewhere")
  return (
    <Page title={t("accounts.inbox.title")} intro={intro} narrow>
      <Section title={t("accounts.inbox.again_title")}>
        <p>{t("accounts.inbox.spam")}</p>
        <form method="post" action={paths.emailConfirmation(locale)} class="stack">
          <EmailField label={t("accounts.inbox.email")} value={props.email} draft={props.draft} />
          <button type="submit" class="btn-quiet">
            {t("accounts.inbox.resend")}
          </button>
        </form>
      </Section>
    </Page>
  )
}
