import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export async function findSecondFactor(db: Db, userId: string) {
  return db
    .selectFrom("auth.secondFactors")
    .where("userId", "=", userId)
    .where("confirmedAt", "is not", null)
    .select(["secretSealed", "confirmedAt"])
    .executeTakeFirst()
}

/** Takes a step once and never goes back: of two tries at once with one code, one gets it. */
export async function takeStep(db: Db, userId: string, step: bigint): Promise<boolean> {
  const taken = await db
    .updateTable("auth.secondFactors")
    .set({ lastStep: step })
    .where("userId", "=", userId)
    .where("confirmedAt", "is not", null)
    .where("lastStep", "<", step)
    .returning("userId")
    .executeTakeFirst()
  return taken !== undefined
}

type Factor = { userId: string; secretSealed: Buffer; lastStep: bigint; confirmedAt: Date }

/** False when the user has one already. */
export async function insertSecondFactor(trx: Trx, factor: Factor): Promise<boolean> {
  const inserted = await trx
    .insertInto("auth.secondFactors")
    .values({ ...factor, createdAt: factor.confirmedAt })
    .onConflict((conflict) => conflict.column("userId").doNothing())
    .returning("userId")
    .executeTakeFirst()
  return inserted !== undefined
}

export async function changeSecondFactor(trx: Trx, { userId, ...change }: Factor) {
  await trx.updateTable("auth.secondFactors").set(change).where("userId", "=", userId).execute()
}

/** False when there was none. */
export async function deleteSecondFactor(trx: Trx, userId: string): Promise<boolean> {
  await trx.deleteFrom("auth.recoveryCodes").where("userId", "=", userId).execute()
  await trx.deleteFrom("auth.secondFactorSetups").where("userId", "=", userId).execute()
  const deleted = await trx
    .deleteFrom("auth.secondFactors")
    .where("userId", "=", userId)
    .returning("userId")
    .executeTakeFirst()
  return deleted !== undefined
}

/** The secret that is being set up: the one begun after `since`, else this new one. */
export async function keepSetup(db: Db, setup: { userId: string; secretSealed: Buffer; createdAt: Date }, since: Date) {
  const { secretSealed, createdAt } = setup
  await db
    .insertInto("auth.secondFactorSetups")
    .values(setup)
    .onConflict((conflict) =>
      conflict
        .column("userId")
        .doUpdateSet({ secretSealed, createdAt })
        .where("auth.secondFactorSetups.createdAt", "<=", since),
    )
    .execute()
  return findSetup(db, setup.userId, since)
}

export async function findSetup(db: Db, userId: string, since: Date) {
  const setup = await db
    .selectFrom("auth.secondFactorSetups")
    .where("userId", "=", userId)
    .where("createdAt", ">", since)
    .select("secretSealed")
    .executeTakeFirst()
  return setup?.secretSealed ?? null
}

export async function deleteSetup(trx: Trx, userId: string) {
  await trx.deleteFrom("auth.secondFactorSetups").where("userId", "=", userId).execute()
}

export function findChallenged(db: Db, userId: string) {
  return db
    .selectFrom("auth.users as users")
    .leftJoin("auth.secondFactors as factors", (join) =>
      join.onRef("factors.userId", "=", "users.id").on("factors.confirmedAt", "is not", null),
    )
    .where("users.id", "=", userId)
    .where("users.closedAt", "is", null)
    .select(["users.id", "users.email", "users.passwordHash", "factors.confirmedAt"])
    .executeTakeFirst()
}

/** A person who belongs to the account: staff act on people of the site through an account of theirs. */
export async function requireMember(db: Db, accountId: string, userId: string) {
  await db
    .selectFrom("memberships")
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .where("endedAt", "is", null)
    .select("userId")
    .executeTakeFirstOrThrow(() => new NotFound(`user ${userId}`))
}

type Demand = { accountId: string; demandedBy: string; demandedAt: Date }

/** False when it was demanded already. */
export async function insertDemand(trx: Trx, demand: Demand): Promise<boolean> {
  const inserted = await trx
    .insertInto("secondFactorDemands")
    .values(demand)
    .onConflict((conflict) => conflict.column("accountId").doNothing())
    .returning("accountId")
    .executeTakeFirst()
  return inserted !== undefined
}

export async function deleteDemand(trx: Trx, accountId: string): Promise<boolean> {
  const deleted = await trx
    .deleteFrom("secondFactorDemands")
    .where("accountId", "=", accountId)
    .returning("accountId")
    .executeTakeFirst()
  return deleted !== undefined
}
