import type { Db } from "#db/database.ts"
import { listMoneyMembers } from "#src/accounts/list-money-members.ts"
import { startOfCasablancaDay } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { listFeeBills } from "./list-fee-bills.ts"

/** Tells those who see to a merchant's money what a month's fee is, and by which reference to pay it; once paid, nothing. */
export async function sendFeeBill(db: Db, accountId: string, billId: string) {
  const bill = (await listFeeBills(db, accountId)).find(({ id }) => id === billId)
  if (!bill) throw new NotFound(`fee bill ${billId}`)
  if (bill.paidOn !== null) return

  for (const { id, email, locale } of await listMoneyMembers(db, accountId)) {
    const { t } = i18n(locale)
    const words = {
      month: formatDate(startOfCasablancaDay(bill.month), locale, "month"),
      total: isolated(formatMoney(bill.totalCents, locale)),
      released: isolated(formatMoney(bill.baseCents, locale)),
      reference: `\u2066${bill.reference}\u2069`,
    }
    await deliverMail(db, {
      ...{ key: `fee_bill:${billId}:${id}`, to: email, locale },
      subject: t("fees.mail.subject", words),
      paragraphs: [t("fees.mail.body", words), t("fees.how_to_pay", words)],
      action: { label: t("fees.mail.action"), path: paths.feeBills(locale) },
    })
  }
}
