import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { beginSetUp } from "#src/second-factors/begin-set-up.ts"
import { hasFreshSecondFactor } from "#src/second-factors/fresh-second-factor.ts"
import { codeForm, setUpForm } from "#src/second-factors/second-factor-forms.ts"
import { replaceApplication, switchOn } from "#src/second-factors/switch-on.ts"
import { RecoveryCodesPage } from "#src/second-factors/views/recovery-codes-page.tsx"
import { SetUpPage } from "#src/second-factors/views/set-up-page.tsx"
import { asUser, type PersonContext } from "#src/web/as-member.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { inOwnAccount } from "#src/web/in-own-account.ts"
import { forgiveCode, limitCode } from "#src/web/limit-code.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asUser(async (context) => firstOf(context) ?? setUpPage(context, emptyDraft, 200))

export const POST = asUser(async (context) => {
  const first = firstOf(context)
  if (first) return first
  return context.signedIn.hasSecondFactor ? replaced(context) : switchedOn(context)
})

/** What must be done before an application is set up, and where. */
function firstOf({ locale, now, signedIn, answer }: PersonContext) {
  if (!signedIn.emailConfirmed) return answer.redirect(paths.emailConfirmation(locale))
  if (!signedIn.hasSecondFactor || hasFreshSecondFactor(signedIn, now)) return null
  return answer.redirect(paths.secondFactorProof(locale, paths.secondFactorSetup(locale)))
}

async function switchedOn(context: PersonContext) {
  const { db, form, now, signedIn } = context
  const parsed = parseForm(setUpForm, form)
  if (!parsed.ok) return setUpPage(context, { ...parsed.draft, typed: {} }, 422)
  const { code, currentPassword } = parsed.value
  await limit("own_password", signedIn.userId)
  const user = await findUserByCredentials(db, signedIn.email, currentPassword)
  if (!user) return setUpPage(context, draftWith(form, { currentPassword: "accounts.password.wrong" }), 422)

  return confirmed(context, () => inOwnAccount(db, signedIn, (trx) => switchOn(trx, signedIn, code, now)))
}

async function replaced(context: PersonContext) {
  const { db, form, now, signedIn } = context
  const parsed = parseForm(codeForm, form)
  if (!parsed.ok) return setUpPage(context, parsed.draft, 422)
  const { code } = parsed.value
  return confirmed(context, () => inOwnAccount(db, signedIn, (trx) => replaceApplication(trx, signedIn, code, now)))
}

async function confirmed(context: PersonContext, work: () => ReturnType<typeof switchOn>) {
  const { request, i, locale, signedIn, answer } = context
  const address = clientAddress(request)
  await limitCode(signedIn.userId, address)
  const done = await work()
  if (!done.ok && done.reason === "already_on") return answer.redirect(paths.settingsOf(locale, "second-factor"))
  if (!done.ok) return setUpPage(context, { typed: {}, errors: { code: "second_factors.refused.wrong_code" } }, 422)
  await forgiveCode(signedIn.userId, address)
  const { recoveryCodes } = done.value
  // No redirect: the answer is the only place where the codes are ever seen.
  return answer.page(i.t("second_factors.codes.title"), () => <RecoveryCodesPage codes={recoveryCodes} />)
}

async function setUpPage({ db, i, now, signedIn, answer }: PersonContext, draft: Draft, status: 200 | 422) {
  const setUp = await beginSetUp(db, signedIn, now)
  const isReplacement = signedIn.hasSecondFactor
  const title = i.t(isReplacement ? "second_factors.set_up.replace_title" : "second_factors.set_up.title")
  return answer.page(title, () => <SetUpPage {...{ setUp, isReplacement, draft }} />, { status })
}
