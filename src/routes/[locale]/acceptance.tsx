import { inNoAccount } from "#db/database.ts"
import { type Draft, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { acceptTexts } from "#src/legal/accept-texts.ts"
import { acceptedTextsForm } from "#src/legal/acceptance-form.ts"
import { readPendingTexts } from "#src/legal/read-pending-texts.ts"
import { AcceptancePage } from "#src/legal/views/acceptance-page.tsx"
import { paths } from "#src/paths.ts"
import { asAnyUser } from "#src/web/as-member.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { ownPath } from "#src/web/own-path.ts"
import { userAgentOf } from "#src/web/user-agent.ts"

export const GET = asAnyUser(async ({ db, i, locale, query, signedIn, answer }) => {
  const next = ownPath(query("next"))
  const { userId, pendingTexts } = signedIn
  if (pendingTexts.length === 0) return answer.redirect(next ?? paths.dashboard(locale))
  const pending = await readPendingTexts(db, { userId, locale }, pendingTexts)
  return answer.page(i.t("legal.acceptance.title"), () => (
    <AcceptancePage pending={pending} next={next} draft={emptyDraft} />
  ))
})

export const POST = asAnyUser(async ({ db, request, form, i, locale, now, signedIn, answer }) => {
  const next = ownPath(form.text("next"))
  const { userId, pendingTexts } = signedIn
  const parsed = parseForm(acceptedTextsForm, form)
  if (!parsed.ok && pendingTexts.length > 0) {
    const pending = await readPendingTexts(db, { userId, locale }, pendingTexts)
    const view = (draft: Draft) => () => <AcceptancePage pending={pending} next={next} draft={draft} />
    return answer.invalid(i.t("legal.acceptance.title"), view(parsed.draft))
  }

  const from = { address: clientAddress(request), userAgent: userAgentOf(request) }
  await inNoAccount(db, (trx) => acceptTexts(trx, { userId, kinds: pendingTexts }, from, now))
  return answer.redirect(next ?? paths.dashboard(locale))
})
