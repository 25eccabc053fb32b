import { can } from "#src/accounts/abilities.ts"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { acceptMandate } from "#src/papers/accept-mandate.ts"
import { mandateForm } from "#src/papers/mandate-form.ts"
import { findMandate } from "#src/papers/mandate-queries.ts"
import { mandateText } from "#src/papers/mandate-text.ts"
import { MandatePage } from "#src/papers/views/mandate-page.tsx"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"
import { clientAddress } from "#src/web/client-address.ts"

export const GET = asInfluencer("view_money", async ({ trx, actor, account, i, locale, answer }) => {
  const acceptedAt = (await findMandate(trx, actor.accountId))?.acceptedAt ?? null
  const maySign = can(account.role, "manage_account")
  const text = mandateText(locale)
  return answer.page(i.t("money_papers.mandate.title"), () => (
    <MandatePage {...{ text, acceptedAt, maySign }} draft={emptyDraft} />
  ))
})

export const POST = asInfluencer("manage_account", async ({ trx, actor, request, form, i, locale, now, answer }) => {
  const parsed = parseForm(mandateForm, form)
  if (!parsed.ok) {
    const text = mandateText(locale)
    const view = () => <MandatePage text={text} acceptedAt={null} maySign draft={parsed.draft} />
    return answer.invalid(i.t("money_papers.mandate.title"), view)
  }
  const accepted = await acceptMandate(trx, actor, { locale, address: clientAddress(request) }, now)
  return accepted.ok
    ? answer.done("money_papers.mandate.accepted", paths.billingMandate(locale))
    : answer.refused(`money_papers.mandate.refused.${accepted.reason}`, paths.billingMandate(locale))
})
