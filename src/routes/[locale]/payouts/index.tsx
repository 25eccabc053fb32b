import { can } from "#src/accounts/abilities.ts"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { batchForm } from "#src/payouts/batch-forms.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { readDesk } from "#src/payouts/read-desk.ts"
import { DuePage } from "#src/payouts/views/due-page.tsx"
import { findPauseNotice } from "#src/receivables/pause-notice.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, query, i, now, answer }) => {
  const below = /^\d{1,9}$/.test(query("below")) ? Number(query("below")) : null
  const desk = await readDesk(trx, actor.accountId, below, now)
  const pause = await findPauseNotice(trx, actor.accountId, now)
  const mayPay = can(actor.role, "pay")

  return answer.page(i.t("payouts.title"), () => (
    <DuePage {...{ desk, pause, mayPay }} draft={emptyDraft} without={[]} />
  ))
})

export const POST = asMerchant("pay", async ({ trx, actor, form, i, locale, now, answer }) => {
  const without = form.all("without")
  const parsed = parseForm(batchForm(now), form)
  if (!parsed.ok) {
    const desk = await readDesk(trx, actor.accountId, null, now)
    const pause = await findPauseNotice(trx, actor.accountId, now)
    return answer.invalid(i.t("payouts.title"), () => (
      <DuePage {...{ desk, pause, without }} mayPay draft={parsed.draft} />
    ))
  }
  const own = paths.payouts(locale)
  const made = await makeBatch(trx, actor, { payer: "merchant", ...parsed.value, without }, now)
  return made.ok
    ? answer.done("payouts.made", paths.payoutBatch(locale, made.value.id))
    : answer.refused(`payouts.refused.${made.reason}`, own)
})
