import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { sealContact } from "./order-contact.ts"
import { type Contact, placedDay } from "./order-draft.ts"

type ContactOf = { accountId: string; id: string; placedAt: Date }

/** What is given replaces what was known; what is left out stays. */
export async function saveContact(trx: Trx, { accountId, id, placedAt }: ContactOf, contact: Contact) {
  const sealed = sealContact(id, contact)
  const given = Object.fromEntries(Object.entries(sealed).filter(([, bytes]) => bytes !== null))
  await trx
    .insertInto("orderContacts")
    .values({ accountId, orderId: id, ...sealed, keepUntil: keptUntil(placedAt) })
    .onConflict((conflict) => conflict.columns(["accountId", "orderId"]).doUpdateSet(given))
    .execute()
}

/** By the rule of retention in force on the day of the order. */
function keptUntil(placedAt: Date) {
  const day = placedDay(placedAt)
  return sql<string>`${day}::date + retention_days('order_contacts', ${day}::date)`
}

type Over = { keptUntilBefore: string; placedBefore: Date }

export async function deleteContacts(trx: Trx, { keptUntilBefore, placedBefore }: Over): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom("orderContacts")
    .using("orderKeys")
    .whereRef("orderKeys.accountId", "=", "orderContacts.accountId")
    .whereRef("orderKeys.orderId", "=", "orderContacts.orderId")
    .where((is) =>
      is.or([is("orderContacts.keepUntil", "<", keptUntilBefore), is("orderKeys.placedAt", "<", placedBefore)]),
    )
    .executeTakeFirst()
  return numDeletedRows
}
