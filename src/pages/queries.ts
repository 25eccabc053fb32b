import type { Db } from "#db/database.ts"

export type PlatformNotice = NonNullable<Awaited<ReturnType<typeof readPlatformNotice>>>

/** The platform's own seller notice, once it has published one. */
export function readPlatformNotice(db: Db) {
  return db
    .selectFrom("sellerNotices")
    .innerJoin("accounts", "accounts.id", "sellerNotices.accountId")
    .where("accounts.kind", "=", "platform")
    .selectAll("sellerNotices")
    .limit(1)
    .executeTakeFirst()
}
