import type { Db, Trx } from "#db/database.ts"

export function findSetting(db: Db, name: string, today: string) {
  return db
    .selectFrom("moneySettings")
    .where("name", "=", name)
    .where("validFrom", "<=", today)
    .orderBy("validFrom", "desc")
    .select(["value", "source", "validFrom"])
    .executeTakeFirst()
}

type NewSetting = {
  name: string
  value: bigint
  source: string
  validFrom: string
  createdBy: string
  createdAt: Date
}

/** Nothing comes back when that day has its value already. */
export async function insertSetting(trx: Trx, setting: NewSetting): Promise<string | undefined> {
  const row = await trx
    .insertInto("moneySettings")
    .values(setting)
    .onConflict((conflict) => conflict.columns(["name", "validFrom"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  return row?.id
}
