import { type Draft, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { backOr, paths } from "#src/paths.ts"
import { proveSecondFactor } from "#src/second-factors/prove-second-factor.ts"
import { codeForm } from "#src/second-factors/second-factor-forms.ts"
import { ProofPage } from "#src/second-factors/views/proof-page.tsx"
import { asUser } from "#src/web/as-member.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { inOwnAccount } from "#src/web/in-own-account.ts"
import { forgiveCode, limitCode } from "#src/web/limit-code.ts"

export const GET = asUser(async ({ i, locale, query, signedIn, answer }) => {
  const own = paths.settingsOf(locale, "second-factor")
  if (!signedIn.hasSecondFactor) return answer.redirect(own)
  const back = backOr(query("back"), own)
  return answer.page(i.t("second_factors.proof.title"), () => <ProofPage back={back} draft={emptyDraft} />)
})

export const POST = asUser(async ({ db, request, form, i, locale, now, signedIn, answer }) => {
  const own = paths.settingsOf(locale, "second-factor")
  if (!signedIn.hasSecondFactor) return answer.redirect(own)
  const back = backOr(form.text("back"), own)
  const again = (draft: Draft) =>
    answer.invalid(i.t("second_factors.proof.title"), () => <ProofPage back={back} draft={draft} />)
  const parsed = parseForm(codeForm, form)
  if (!parsed.ok) return again(parsed.draft)

  const address = clientAddress(request)
  await limitCode(signedIn.userId, address)
  const proof = await inOwnAccount(db, signedIn, (trx) => proveSecondFactor(trx, signedIn, parsed.value.code, now))
  if (!proof.ok) return again({ typed: {}, errors: { code: `second_factors.refused.${proof.reason}` } })
  await forgiveCode(signedIn.userId, address)
  return answer.done("second_factors.proof.done", back)
})
