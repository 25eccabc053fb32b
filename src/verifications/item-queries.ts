import type { Insertable, Updateable } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { VerificationItems } from "#db/schema.ts"
import type { Item } from "./item-standing.ts"
import type { LegalForm } from "./legal-form.ts"

const requirement = [
  ...["requirements.id", "requirements.code", "position", "fields", "papers", "maxAgeDays", "expires"],
  ...["titleFr", "titleAr", "needFr", "needAr", "whyFr", "whyAr"],
] as const

/** What an account of that kind and legal form must show on that day. */
export function listRequirements(db: Db, kind: string, legalForm: LegalForm, today: string) {
  return db
    .selectFrom("verificationRequirements as requirements")
    .where("accountKind", "=", kind)
    .where("legalForm", "=", legalForm)
    .where("validFrom", "<=", today)
    .where((eb) => eb.or([eb("validUntil", "is", null), eb("validUntil", ">=", today)]))
    .orderBy("position")
    .orderBy("code")
    .select(requirement)
    .execute()
}

/** The requirements that concern a file, each as it stood when the file took it up. */
export function listItems(db: Db, accountId: string) {
  return db
    .selectFrom("verificationItems as items")
    .innerJoin("verificationRequirements as requirements", "requirements.id", "items.requirementId")
    .where("items.accountId", "=", accountId)
    .where("items.droppedAt", "is", null)
    .orderBy("requirements.position")
    .orderBy("requirements.code")
    .select(["items.id as itemId", "items.state", "items.way", "items.expiresOn", ...requirement])
    .$narrowType<{ state: Item["state"] }>()
    .execute()
}

/** Takes a requirement up, or again. */
export async function takeUpItem(trx: Trx, item: Insertable<VerificationItems>) {
  await trx
    .insertInto("verificationItems")
    .values(item)
    .onConflict((conflict) =>
      conflict
        .columns(["accountId", "verificationId", "code"])
        .doUpdateSet({ requirementId: item.requirementId, droppedAt: null }),
    )
    .execute()
}

export async function updateItem(trx: Trx, accountId: string, id: string, changes: Updateable<VerificationItems>) {
  await trx
    .updateTable("verificationItems")
    .set(changes)
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

/** What was given and not yet decided is sent with the rest. */
export async function markProvided(trx: Trx, accountId: string) {
  await trx
    .updateTable("verificationItems")
    .set({ state: "provided", decidedAt: null })
    .where("accountId", "=", accountId)
    .where("droppedAt", "is", null)
    .where("state", "<>", "approved")
    .execute()
}

/** What a merchant says of itself beside its offers. */
export function findNoticeFacts(db: Db, accountId: string) {
  return db
    .selectFrom("sellerNotices")
    .where("accountId", "=", accountId)
    .select(["legalName", "address", "city", "phone", "rcNumber", "rcCity", "ice", "taxId"])
    .executeTakeFirst()
}
