import { can } from "#src/accounts/abilities.ts"
import { claimForm } from "#src/disputes/dispute-forms.ts"
import { openDispute } from "#src/disputes/open-dispute.ts"
import { readNewDispute } from "#src/disputes/read-new-dispute.ts"
import { listDisputes, pageSize } from "#src/disputes/reading-queries.ts"
import { refusedEvidence } from "#src/disputes/refused-evidence.ts"
import { DisputesPage } from "#src/disputes/views/disputes-page.tsx"
import { NewDisputePage } from "#src/disputes/views/new-dispute-page.tsx"
import { NotFound } from "#src/errors.ts"
import { type Draft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asInfluencerSending, asMember } from "#src/web/as-member.ts"
import { takeEvidence } from "#src/web/sent-papers.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asMember("view_money", async ({ trx, account, query, answer, i }) => {
  const side = account.kind
  if (side === "platform") throw new NotFound("the platform contests no order")
  const page = Math.min(Math.max(Math.trunc(Number(query("page"))) || 1, 1), 1000)
  const disputes = await listDisputes(trx, side, account.accountId, page)
  const mayOpen = side === "influencer" && can(account.role, "promote")
  const list = { side, page, mayOpen, disputes: disputes.slice(0, pageSize), hasMore: disputes.length > pageSize }
  return answer.page(i.t("disputes.title"), () => <DisputesPage list={list} />)
})

export const POST = asInfluencerSending("promote", takeEvidence, async (context, sent) => {
  const { trx, actor, form, locale, now, answer } = context
  const parsed = parseForm(claimForm, form)
  if (!parsed.ok) return again(context, parsed.draft)
  if (!sent.ok) return again(context, refusedEvidence(form, sent))
  const opened = await openDispute(trx, actor, { ...parsed.value, evidence: sent.value }, now)
  return opened.ok
    ? answer.done("disputes.opened", paths.dispute(locale, opened.value.id))
    : answer.refused(`disputes.refused.${opened.reason}`, paths.disputes(locale))
})

/** What was typed, and why it was not sent. */
async function again({ trx, actor, form, now, i, answer }: MemberContext, draft: Draft) {
  const about = { commission: form.text("commission"), order: form.text("order") }
  const opening = await readNewDispute(trx, actor.accountId, about, now)
  return answer.invalid(i.t("disputes.open"), () => <NewDisputePage {...opening} draft={draft} />)
}
