import { editSellerNotice } from "#src/accounts/edit-seller-notice.ts"
import { findSellerNotice } from "#src/accounts/queries.ts"
import { adviceOn } from "#src/accounts/seller-notice-advice.ts"
import { sellerNoticeForm } from "#src/accounts/seller-notice-form.ts"
import { SellerNoticePage } from "#src/accounts/views/seller-notice-page.tsx"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_account", async ({ trx, actor, i, answer }) => {
  const notice = await findSellerNotice(trx, actor.accountId)
  const advice = notice ? adviceOn(notice) : []
  return answer.page(i.t("settings.notice.title"), () => (
    <SellerNoticePage notice={notice ?? null} advice={advice} draft={emptyDraft} />
  ))
})

export const POST = asMerchant("manage_account", async ({ trx, actor, form, i, locale, now, answer }) => {
  const parsed = parseForm(sellerNoticeForm, form)
  if (!parsed.ok) {
    const notice = (await findSellerNotice(trx, actor.accountId)) ?? null
    const view = () => <SellerNoticePage notice={notice} advice={[]} draft={parsed.draft} />
    return answer.invalid(i.t("settings.notice.title"), view)
  }
  await editSellerNotice(trx, actor, parsed.value, now)
  return answer.done("settings.saved", paths.settingsOf(locale, "seller-notice"))
})
