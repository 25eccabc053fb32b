import type { Db, Trx } from "#db/database.ts"

type NewBlock = {
  influencerAccountId: string
  commissionId: string
  reason: string
  imposedAs: "member" | "staff"
  imposedBy: string
  imposedAt: Date
}

export async function insertBlock(trx: Trx, merchantAccountId: string, block: NewBlock): Promise<string> {
  const { id } = await trx
    .insertInto("commissionBlocks")
    .values({ merchantAccountId, ...block })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

/** The hold in force on a commission. */
export function findBlock(db: Db, accountId: string, commissionId: string) {
  return db
    .selectFrom("commissionBlocks")
    .where("merchantAccountId", "=", accountId)
    .where("commissionId", "=", commissionId)
    .where("liftedAt", "is", null)
    .select(["id", "imposedAs"])
    .executeTakeFirst()
}

type Lifting = { liftedBy: string; liftedAt: Date; liftingReason: string }

export async function liftBlock(trx: Trx, accountId: string, id: string, lifting: Lifting) {
  await trx
    .updateTable("commissionBlocks")
    .set(lifting)
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
