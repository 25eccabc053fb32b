import { Match, Switch } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import { NewPasswordField } from "#src/ui/password-field.tsx"
import type { OpenInvitation } from "../open-invitation.ts"
import { TermsField } from "./person-fields.tsx"

type Props = { invitation: OpenInvitation; secret: string; signedInEmail: string | null; draft: Draft }

export function InvitationPage(props: Props) {
  const { t } = useI18n()
  const { accountName, inviterName, role, email } = props.invitation
  const intro = t("accounts.invitation.body", {
    account: accountName,
    inviter: inviterName,
    role: t(`accounts.role.${role}`),
  })
  return (
    <Page title={t("accounts.invitation.title", { account: accountName })} intro={intro} narrow>
      <div class="card stack">
        <p>{t("accounts.invitation.for", { email })}</p>
        <p class="hint">{t(`accounts.role_hint.${role}`)}</p>
        <Answer {...props} />
      </div>
    </Page>
  )
}

/** Accept as who is signed in, sign in first, sign out first, or join as somebody new. */
function Answer(props: Props) {
  const { t, locale } = useI18n()
  const acceptance = paths.invitationAcceptance(locale, props.secret)
  const here = paths.invitation(locale, props.secret)
  const { email, isForUser } = props.invitation
  return (
    <Switch fallback={<JoinForm action={acceptance} draft={props.draft} />}>
      <Match when={props.signedInEmail === email}>
        <form method="post" action={acceptance}>
          <button type="submit" class="btn">
            {t("accounts.invitation.accept")}
          </button>
        </form>
      </Match>
      <Match when={props.signedInEmail}>
        {(other) => (
          <>
            <p class="notice notice-warn">{t("accounts.invitation.other_email", { email: other() })}</p>
            <form method="post" action={paths.sessionRemoval(locale)}>
              <button type="submit" class="btn-quiet">
                {t("site.sign_out")}
              </button>
            </form>
          </>
        )}
      </Match>
      <Match when={isForUser}>
        <p>{t("accounts.invitation.sign_in_first", { email })}</p>
        <a class="btn" href={paths.signIn(locale, here)}>
          {t("site.sign_in")}
        </a>
      </Match>
    </Switch>
  )
}

function JoinForm(props: { action: string; draft: Draft }) {
  const { t } = useI18n()
  return (
    <form method="post" action={props.action} class="stack">
      <TextField
        name="name"
        label={t("accounts.sign_up.name")}
        autocomplete="name"
        maxlength={120}
        draft={props.draft}
        required
      />
      <NewPasswordField name="password" label={t("accounts.sign_up.password")} draft={props.draft} />
      <TermsField draft={props.draft} />
      <button type="submit" class="btn">
        {t("accounts.invitation.join")}
      </button>
    </form>
  )
}
