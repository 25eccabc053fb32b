import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { Role } from "./abilities.ts"

type NewMember = { accountId: string; userId: string; role: Role; createdAt: Date }

/** Somebody who comes back takes the place they had left; who never left keeps the role they have. */
export async function insertMember(trx: Trx, member: NewMember) {
  await trx
    .insertInto("memberships")
    .values(member)
    .onConflict((conflict) =>
      conflict
        .columns(["accountId", "userId"])
        .doUpdateSet({ ...member, endedAt: null })
        .where("memberships.endedAt", "is not", null),
    )
    .execute()
}

export type Member = Awaited<ReturnType<typeof listMembers>>[number]

export async function listMembers(db: Db, accountId: string) {
  const members = await db
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .leftJoin("auth.secondFactors as factors", (join) =>
      join.onRef("factors.userId", "=", "users.id").on("factors.confirmedAt", "is not", null),
    )
    .where("memberships.accountId", "=", accountId)
    .where("memberships.endedAt", "is", null)
    .orderBy("memberships.createdAt")
    .select(["users.id", "users.name", "users.email", "memberships.role", "memberships.createdAt"])
    .select("factors.confirmedAt as secondFactorSince")
    .execute()
  return members.map(({ secondFactorSince, ...member }) => ({
    ...member,
    role: member.role as Role,
    hasSecondFactor: secondFactorSince !== null,
  }))
}

/** Every member, locked, so that two owners who leave at once cannot both find the other still there. */
export async function lockMembers(trx: Trx, accountId: string) {
  const members = await trx
    .selectFrom("memberships")
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .orderBy("userId")
    .forUpdate()
    .select(["userId", "role"])
    .execute()
  return members.map((member) => ({ ...member, role: member.role as Role }))
}

export async function lockMember(trx: Trx, accountId: string, userId: string) {
  const members = await lockMembers(trx, accountId)
  const member = members.find((one) => one.userId === userId)
  if (!member) throw new NotFound(`member ${userId}`)
  return {
    ...member,
    isLastOwner: member.role === "owner" && members.filter((one) => one.role === "owner").length === 1,
  }
}

export async function recordRole(trx: Trx, accountId: string, userId: string, role: Role) {
  await trx
    .updateTable("memberships")
    .set({ role })
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .execute()
}

export async function endMembership(trx: Trx, accountId: string, userId: string, at: Date) {
  await trx
    .updateTable("memberships")
    .set({ endedAt: at })
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .where("endedAt", "is", null)
    .execute()
}

export async function endMemberships(trx: Trx, accountId: string, at: Date) {
  await trx
    .updateTable("memberships")
    .set({ endedAt: at })
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .execute()
}

/** Of every account, past row-level security: asked of a person who leaves us. */
export async function listMembershipsOf(trx: Trx, userId: string) {
  const { rows } = await sql<{ accountId: string; role: Role }>`
    select account_id, role from resolve_memberships(${userId}) order by account_id`.execute(trx)
  return rows
}

/** Members of an account, by role, whom a mail reaches. */
export function selectReachable(db: Db, accountId: string, roles: readonly Role[]) {
  return db
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .where("memberships.accountId", "=", accountId)
    .where("memberships.role", "in", roles)
    .where("memberships.endedAt", "is", null)
    .where("users.closedAt", "is", null)
    .where("users.emailConfirmedAt", "is not", null)
    .select(["users.id", "users.email", "users.locale"])
    .$narrowType<{ locale: Locale }>()
    .execute()
}
