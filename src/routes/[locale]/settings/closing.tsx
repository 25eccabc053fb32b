import { inAccount } from "#db/database.ts"
import { can } from "#src/accounts/abilities.ts"
import { closeAccount } from "#src/accounts/close-account.ts"
import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { currentPasswordForm } from "#src/accounts/person-form.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import { ClosingPage } from "#src/accounts/views/closing-page.tsx"
import { Forbidden, NotFound } from "#src/errors.ts"
import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMember, asUser } from "#src/web/as-member.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asMember("manage_account", async ({ i, signedIn, answer }) =>
  answer.page(i.t("settings.closing.title"), closingView(signedIn, emptyDraft)),
)

// Not asMember, whose transaction would stay open while the password is hashed.
export const POST = asUser(async ({ db, form, i, locale, now, signedIn, answer }) => {
  if (!signedIn.emailConfirmed) return answer.redirect(paths.emailConfirmation(locale))
  const { accountId, role, demandsSecondFactor } = currentOf(signedIn)
  if (demandsSecondFactor && !signedIn.hasSecondFactor)
    return answer.redirect(paths.settingsOf(locale, "second-factor"))
  if (!can(role, "manage_account")) throw new Forbidden("manage_account")
  const again = (draft: Draft) => answer.invalid(i.t("settings.closing.title"), closingView(signedIn, draft))
  const parsed = parseForm(currentPasswordForm, form)
  if (!parsed.ok) return again(parsed.draft)
  await limit("own_password", signedIn.userId)
  const user = await findUserByCredentials(db, signedIn.email, parsed.value.currentPassword)
  if (!user) return again(draftWith(form, { currentPassword: "accounts.password.wrong" }))

  const actor = { kind: "member", accountId, userId: user.id, role } as const
  await inAccount(db, accountId, (trx) => closeAccount(trx, actor, signedIn, now))
  return answer.done("settings.closing.done", paths.accounts(locale))
})

function currentOf({ current }: SignedIn) {
  if (!current) throw new NotFound("no account to close")
  return current
}

function closingView(signedIn: SignedIn, draft: Draft) {
  const { name, kind } = currentOf(signedIn)
  if (kind === "platform") throw new NotFound("the platform does not close")
  return () => <ClosingPage accountName={name} kind={kind} draft={draft} />
}
