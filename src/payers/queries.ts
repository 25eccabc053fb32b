import type { Db, Trx } from "#db/database.ts"
import type { PayerClass } from "#src/withholding/withholding.ts"

const known = ["class", "turnoverCents", "validFrom", "recordedAt"] as const

export type PayerProfile = Awaited<ReturnType<typeof listPayerProfiles>>[number]

/** The newest first; on a day, the first of those that hold on it. */
export function listPayerProfiles(db: Db, accountId: string) {
  return db
    .selectFrom("payerProfiles")
    .where("accountId", "=", accountId)
    .orderBy("validFrom", "desc")
    .orderBy("id", "desc")
    .select(known)
    .$narrowType<{ class: PayerClass }>()
    .execute()
}

export function findPayerProfile(db: Db, accountId: string, day: string) {
  return db
    .selectFrom("payerProfiles")
    .where("accountId", "=", accountId)
    .where("validFrom", "<=", day)
    .orderBy("validFrom", "desc")
    .orderBy("id", "desc")
    .select(known)
    .$narrowType<{ class: PayerClass }>()
    .executeTakeFirst()
}

type NewProfile = { class: PayerClass; turnoverCents: bigint | null; validFrom: string }

export async function insertPayerProfile(trx: Trx, accountId: string, profile: NewProfile & { recordedBy: string }) {
  await trx
    .insertInto("payerProfiles")
    .values({ accountId, ...profile })
    .execute()
}

/** What the account's file says it is, once staff has approved it. */
export function findApprovedLegalForm(db: Db, accountId: string) {
  return db
    .selectFrom("verifications")
    .where("accountId", "=", accountId)
    .where("approvedAt", "is not", null)
    .select("legalForm")
    .executeTakeFirst()
}

/** Whom the account has paid since a day. */
export async function listPaidSince(db: Db, accountId: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("payouts")
    .where("payerAccountId", "=", accountId)
    .where("state", "=", "executed")
    .where("executedOn", ">=", day)
    .select("influencerAccountId")
    .distinct()
    .execute()
  return rows.map(({ influencerAccountId }) => influencerAccountId)
}
