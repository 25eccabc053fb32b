import type { Db } from "#db/database.ts"

export function findSetting(db: Db, name: string, today: string) {
  return db
    .selectFrom("moneySettings")
    .where("name", "=", name)
    .where("validFrom", "<=", today)
    .orderBy("validFrom", "desc")
    .select(["value", "source", "validFrom"])
    .executeTakeFirst()
}
