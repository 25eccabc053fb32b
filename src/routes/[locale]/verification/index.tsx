import { can } from "#src/accounts/abilities.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { bringUpToDate } from "#src/verifications/bring-up-to-date.ts"
import { listEvents } from "#src/verifications/queries.ts"
import { readVerification } from "#src/verifications/read-verification.ts"
import { verificationStanding } from "#src/verifications/verification-standing.ts"
import { LegalFormPage } from "#src/verifications/views/legal-form-page.tsx"
import { VerificationPage } from "#src/verifications/views/verification-page.tsx"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, actor, i, now, answer }) => {
  const { accountId, role } = actor
  const mayEdit = can(role, "manage_account")
  const file = mayEdit ? await bringUpToDate(trx, accountId, now) : await readVerification(trx, accountId, now)
  const standing = await verificationStanding(trx, accountId, now)
  if (!file)
    return answer.page(i.t("verifications.title"), () => (
      <LegalFormPage kind={standing.kind} current={null} draft={emptyDraft} mayEdit={mayEdit} />
    ))
  const events = await listEvents(trx, accountId)
  return answer.page(i.t("verifications.title"), () => <VerificationPage {...{ file, standing, events, mayEdit }} />)
})
