import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

const latest = 8

export function findAccount(trx: Trx, accountId: string) {
  return trx
    .selectFrom("accounts")
    .leftJoin("sellerNotices as notices", "notices.accountId", "accounts.id")
    .leftJoin("verifications", "verifications.accountId", "accounts.id")
    .where("accounts.id", "=", accountId)
    .select(["accounts.id", "accounts.name", "accounts.kind", "accounts.slug", "accounts.city", "accounts.createdAt"])
    .select(["accounts.closedAt", "accounts.siteUrl", "notices.legalName", "notices.ice", "notices.phone"])
    .select(["notices.email", "verifications.state as verification", "verifications.legalForm"])
    .select(["verifications.submittedAt", "verifications.approvedAt", "verifications.approvedUntil"])
    .executeTakeFirstOrThrow(() => new NotFound(`account ${accountId}`))
}

export function listPeople(trx: Trx, accountId: string) {
  return trx
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .leftJoin("auth.secondFactors as factors", (join) =>
      join.onRef("factors.userId", "=", "users.id").on("factors.confirmedAt", "is not", null),
    )
    .where("memberships.accountId", "=", accountId)
    .orderBy("memberships.endedAt", (order) => order.desc().nullsFirst())
    .orderBy("memberships.createdAt")
    .select(["users.id", "users.name", "users.email", "memberships.role", "memberships.endedAt"])
    .select(["factors.confirmedAt as secondFactorAt", "users.emailConfirmedAt"])
    .execute()
}

export function listPrograms(trx: Trx, accountId: string) {
  return trx
    .selectFrom("programs")
    .where("accountId", "=", accountId)
    .orderBy("createdAt", "desc")
    .limit(latest)
    .select(["id", "openedAt", "closedAt", sql<string>`coalesce(name_fr, name_ar)`.as("name")])
    .execute()
}

export function listEnrollments(trx: Trx, accountId: string) {
  return trx
    .selectFrom("enrollments")
    .innerJoin("accounts as merchants", "merchants.id", "enrollments.merchantAccountId")
    .innerJoin("accounts as influencers", "influencers.id", "enrollments.influencerAccountId")
    .where((eb) =>
      eb.or([
        eb("enrollments.merchantAccountId", "=", accountId),
        eb("enrollments.influencerAccountId", "=", accountId),
      ]),
    )
    .orderBy("enrollments.createdAt", "desc")
    .limit(latest)
    .select(["enrollments.id", "enrollments.status", "enrollments.createdAt", "enrollments.merchantAccountId"])
    .select(["enrollments.influencerAccountId", "merchants.name as merchant", "influencers.name as influencer"])
    .execute()
}

/** The merchant's orders, or those that an influencer brought. */
export function listOrders(trx: Trx, accountId: string, kind: string) {
  const orders = trx
    .selectFrom("orders")
    .orderBy("orders.placedAt", "desc")
    .limit(latest)
    .select(["orders.accountId", "orders.id", "orders.externalId", "orders.state", "orders.placedAt"])
    .select("orders.totalCents")
  if (kind === "merchant") return orders.where("orders.accountId", "=", accountId).execute()
  return orders
    .innerJoin("conversions", (join) =>
      join
        .onRef("conversions.merchantAccountId", "=", "orders.accountId")
        .onRef("conversions.orderId", "=", "orders.id")
        .onRef("conversions.placedAt", "=", "orders.placedAt"),
    )
    .where("conversions.influencerAccountId", "=", accountId)
    .execute()
}

/** What commissions there are, by state: a merchant's to pay, an influencer's to receive. */
export async function sumCommissions(trx: Trx, accountId: string) {
  return trx
    .selectFrom("commissions")
    .where((eb) => eb.or([eb("merchantAccountId", "=", accountId), eb("influencerAccountId", "=", accountId)]))
    .groupBy("state")
    .orderBy("state")
    .select(["state", sql<bigint>`count(*)`.as("count")])
    .select(sql<bigint>`sum(amount_cents - reversed_cents)::bigint`.as("cents"))
    .execute()
}

export function listActs(trx: Trx, accountId: string) {
  return trx
    .selectFrom("auditEntries as entries")
    .leftJoin("auth.users as users", "users.id", "entries.actorId")
    .where("entries.accountId", "=", accountId)
    .orderBy("entries.sequence", "desc")
    .limit(12)
    .select(["entries.id", "entries.at", "entries.act", "entries.actorKind", "users.name as actor"])
    .execute()
}
