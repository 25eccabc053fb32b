import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type AccountKind = "merchant" | "influencer"

type NewAccount = { id: string; kind: AccountKind; name: string; slug: string; createdAt: Date }

export async function insertAccount(trx: Trx, account: NewAccount) {
  await trx.insertInto("accounts").values(account).execute()
}

export function findAccount(db: Db, accountId: string) {
  return db
    .selectFrom("accounts")
    .where("id", "=", accountId)
    .select(["id", "kind", "name", "slug", "city", "bio", "siteUrl"])
    .executeTakeFirstOrThrow(() => new NotFound(`account ${accountId}`))
}

export type Profile = { name: string; city: string | null; bio: string | null; siteUrl: string | null }

export async function updateProfile(trx: Trx, accountId: string, profile: Profile) {
  await trx.updateTable("accounts").set(profile).where("id", "=", accountId).execute()
}

/** Both languages at once: nobody is left to choose one. */
export async function renameClosed(trx: Trx, accountId: string) {
  await trx
    .updateTable("accounts")
    .set({ name: "Compte fermé · حساب مغلق", slug: `closed-${accountId}`, city: null, bio: null, siteUrl: null })
    .where("id", "=", accountId)
    .where("closedAt", "is not", null)
    .execute()
}

export async function emptyProfile(trx: Trx, accountId: string) {
  await trx
    .updateTable("accounts")
    .set({ city: null, bio: null, siteUrl: null })
    .where("id", "=", accountId)
    .where("closedAt", "is not", null)
    .execute()
}

export async function recordClosing(trx: Trx, accountId: string, at: Date) {
  await trx.updateTable("accounts").set({ closedAt: at }).where("id", "=", accountId).execute()
}

export type SellerNotice = {
  legalName: string
  legalForm: "company" | "auto_entrepreneur" | "cooperative" | "individual"
  address: string
  city: string
  phone: string
  email: string
  rcNumber: string | null
  rcCity: string | null
  ice: string | null
  taxId: string | null
  capitalCents: bigint | null
}

export async function findSellerNotice(db: Db, accountId: string) {
  const notice = await db.selectFrom("sellerNotices").where("accountId", "=", accountId).selectAll().executeTakeFirst()
  return notice && { ...notice, legalForm: notice.legalForm as SellerNotice["legalForm"] }
}

export async function writeSellerNotice(trx: Trx, accountId: string, notice: SellerNotice & { updatedAt: Date }) {
  await trx
    .insertInto("sellerNotices")
    .values({ accountId, ...notice })
    .onConflict((conflict) => conflict.column("accountId").doUpdateSet(notice))
    .execute()
}

export async function deleteSellerNotice(trx: Trx, accountId: string) {
  await trx.deleteFrom("sellerNotices").where("accountId", "=", accountId).execute()
}

export function findContact(db: Db, accountId: string) {
  return db.selectFrom("accountContacts").where("accountId", "=", accountId).selectAll().executeTakeFirst()
}

type Contact = { phoneSealed: Buffer | null; phoneKey: Buffer | null; updatedAt: Date }

export async function writeContact(trx: Trx, accountId: string, contact: Contact) {
  await trx
    .insertInto("accountContacts")
    .values({ accountId, ...contact })
    .onConflict((conflict) => conflict.column("accountId").doUpdateSet(contact))
    .execute()
}

export async function deleteContact(trx: Trx, accountId: string) {
  await trx.deleteFrom("accountContacts").where("accountId", "=", accountId).execute()
}
