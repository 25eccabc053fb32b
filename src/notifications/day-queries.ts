import type { Db } from "#db/database.ts"

export type DayFigures = Awaited<ReturnType<typeof listDayFigures>>[number]

/** The counted figures of a day, of every account that had any. */
export function listDayFigures(db: Db, day: string) {
  return db
    .selectFrom("accountDays")
    .innerJoin("accounts", "accounts.id", "accountDays.accountId")
    .where("accountDays.day", "=", day)
    .where("accounts.closedAt", "is", null)
    .where((where) =>
      where.or(
        (["orders", "conversions", "releasesCents", "reversedCents"] as const).map((figure) => where(figure, ">", 0n)),
      ),
    )
    .orderBy("accountDays.accountId")
    .select(["accountDays.accountId", "accounts.kind", "orders", "conversions", "releasesCents", "reversedCents"])
    .execute()
}
