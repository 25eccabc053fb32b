import type { Db } from "#db/database.ts"
import { listMoneyMembers } from "#src/accounts/list-money-members.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findPlatformBatch } from "./platform-batch-queries.ts"

type Asked = { accountId: string; batchId: string }

/** Tells those who see to a merchant's money what to transfer so that a batch may be paid; nothing once it came or was cancelled. */
export async function sendFundingRequest(db: Db, { accountId, batchId }: Asked) {
  const batch = await findPlatformBatch(db, accountId, batchId)
  const { invoice, toReceiveCents, fundedAt, state, payouts } = batch
  if (!invoice || !toReceiveCents || fundedAt || state === "cancelled") return

  for (const { id, email, locale } of await listMoneyMembers(db, accountId)) {
    const { t } = i18n(locale)
    const said = {
      merchant: isolated(batch.merchantName),
      amount: isolated(formatMoney(toReceiveCents, locale)),
      reference: `\u2066${invoice.reference}\u2069`,
    }
    await deliverMail(db, {
      key: `funding:${batchId}:${id}`,
      to: email,
      locale,
      subject: t("payouts.platform.mail.subject", said),
      paragraphs: [
        t("payouts.platform.mail.body", { ...said, count: payouts }),
        t("payouts.platform.mail.how", said),
        t("payouts.platform.mail.until"),
      ],
      action: { label: t("payouts.platform.mail.action"), path: paths.payouts(locale) },
    })
  }
}
