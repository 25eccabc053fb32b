import type { Db, Trx } from "#db/database.ts"
import { seal, unseal } from "#src/crypto/seal.ts"
import { accountPhoneKey } from "#src/customers/customer-keys.ts"
import type { Actor } from "./actor.ts"
import { deleteContact, findContact, writeContact } from "./queries.ts"
import { recordAct } from "./record-act.ts"

/** Keeps an account's own phone (E.164), sealed to be shown and hashed to be compared with those of orders; null forgets it. */
export async function keepContactPhone(trx: Trx, actor: Actor, phone: string | null, now: Date) {
  const { accountId } = actor
  const sealed = phone && { phoneSealed: seal(phone, rowOf(accountId)), phoneKey: accountPhoneKey(phone) }
  if (sealed) await writeContact(trx, accountId, { ...sealed, updatedAt: now })
  else await deleteContact(trx, accountId)
  await recordAct(trx, actor, "change_phone", accountId)
}

/** For the account's own settings only. */
export async function readContactPhone(db: Db, accountId: string): Promise<string | null> {
  const contact = await findContact(db, accountId)
  return contact?.phoneSealed ? unseal(contact.phoneSealed, rowOf(accountId)) : null
}

function rowOf(accountId: string): string {
  return `account_contacts:${accountId}:phone`
}
