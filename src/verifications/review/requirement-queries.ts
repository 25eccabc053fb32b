import type { Insertable } from "kysely"
import type { Trx } from "#db/database.ts"
import type { VerificationRequirements } from "#db/schema.ts"
import { NotFound } from "#src/errors.ts"

/** The row itself and, locked with it, nothing else: two edits of one requirement follow one another. */
export function lockRequirement(trx: Trx, id: string) {
  return trx
    .selectFrom("verificationRequirements")
    .where("id", "=", id)
    .forUpdate()
    .select(["code", "accountKind", "legalForm", "validFrom", "validUntil"])
    .executeTakeFirstOrThrow(() => new NotFound(`requirement ${id}`))
}

export async function endRequirement(trx: Trx, id: string, validUntil: string) {
  await trx.updateTable("verificationRequirements").set({ validUntil }).where("id", "=", id).execute()
}

export async function insertRequirement(trx: Trx, row: Insertable<VerificationRequirements>): Promise<string> {
  const { id } = await trx.insertInto("verificationRequirements").values(row).returning("id").executeTakeFirstOrThrow()
  return id
}
