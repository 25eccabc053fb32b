import { inNoAccount } from "#db/database.ts"
import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { confirmationForm } from "#src/accounts/person-form.ts"
import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { acceptAnyCode } from "#src/second-factors/accept-any-code.ts"
import type { PersonContext } from "./as-member.ts"
import { clientAddress } from "./client-address.ts"
import { forgiveCode, limitCode } from "./limit-code.ts"
import { limit } from "./limits.ts"

/** Null when the form carries the person's password, and a code where they have a second factor; else the form to draw again. */
export async function confirmPerson({ db, request, form, signedIn, now }: PersonContext): Promise<Draft | null> {
  const parsed = parseForm(confirmationForm, form)
  if (!parsed.ok) return withoutSecrets(parsed.draft)
  const { userId, email, hasSecondFactor } = signedIn
  const { currentPassword, code } = parsed.value
  await limit("own_password", userId)
  const user = await findUserByCredentials(db, email, currentPassword)
  if (!user) return withoutSecrets(draftWith(form, { currentPassword: "accounts.password.wrong" }))
  if (!hasSecondFactor) return null
  if (code === null) return withoutSecrets(draftWith(form, { code: "forms.required" }))

  const address = clientAddress(request)
  await limitCode(userId, address)
  const accepted = await inNoAccount(db, (trx) => acceptAnyCode(trx, userId, code, now))
  if (!accepted.ok) return withoutSecrets(draftWith(form, { code: `second_factors.refused.${accepted.reason}` }))
  await forgiveCode(userId, address)
  return null
}

function withoutSecrets({ errors }: Draft): Draft {
  return { ...emptyDraft, errors }
}
