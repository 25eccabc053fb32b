import type { Db } from "#db/database.ts"
import { readContactPhone } from "#src/accounts/contact-phone.ts"
import { displayPhone } from "#src/customers/phone.ts"
import { findNoticeFacts } from "./item-queries.ts"
import type { ItemStanding } from "./item-standing.ts"
import type { Typed } from "./read-answers.ts"

/** What the account has already told us elsewhere, to be read over rather than typed again; nothing of it is kept unless sent. */
export async function suggestAnswers(db: Db, accountId: string, { fields }: ItemStanding): Promise<Typed> {
  const notice = await findNoticeFacts(db, accountId)
  const phone = (await readContactPhone(db, accountId)) ?? notice?.phone
  const known: Typed = {
    ...(notice?.legalName && { legal_name: notice.legalName, account_holder: notice.legalName }),
    ...(notice?.address && { address: notice.address }),
    ...(notice?.city && { city: notice.city }),
    ...(notice?.rcNumber && { rc_number: notice.rcNumber }),
    ...(notice?.rcCity && { rc_city: notice.rcCity }),
    ...(notice?.ice && { ice: notice.ice }),
    ...(notice?.taxId && { if_number: notice.taxId }),
    ...(phone && { phone: displayPhone(phone) }),
  }
  const empty = fields.filter(({ answer }) => answer === null).map(({ name }) => [name, known[name]] as const)
  return Object.fromEntries(empty.filter(([, text]) => text !== undefined))
}
