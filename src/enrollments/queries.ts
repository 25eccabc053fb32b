import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { type Actor, actorId } from "#src/accounts/actor.ts"
import { NotFound } from "#src/errors.ts"
import type { EnrollmentStatus } from "./enrollment.ts"
import { enrollment, itsProgram, program, promoCode } from "./shown-queries.ts"

export type MyEnrollment = Awaited<ReturnType<typeof listMine>>[number]

type Narrow = { status: EnrollmentStatus }

/** An influencer's places, those in force first. */
export function listMine(db: Db, accountId: string) {
  return db
    .selectFrom("enrollments")
    .innerJoin("programs", itsProgram)
    .innerJoin("accounts as merchant", "merchant.id", "enrollments.merchantAccountId")
    .where("enrollments.influencerAccountId", "=", accountId)
    .orderBy(sql`array_position(array['approved', 'pending', 'rejected', 'left', 'banned'], enrollments.status)`)
    .orderBy("enrollments.id", "desc")
    .limit(500)
    .select(enrollment)
    .select(program)
    .select(["programs.closedAt as programClosedAt", "merchant.name as merchantName"])
    .select(promoCode.as("promoCode"))
    .$narrowType<Narrow>()
    .execute()
}

export function findMine(db: Db, accountId: string, programId: string) {
  return db
    .selectFrom("enrollments")
    .where("influencerAccountId", "=", accountId)
    .where("programId", "=", programId)
    .select(enrollment)
    .$narrowType<Narrow>()
    .executeTakeFirst()
}

/** The row, for the merchant who decides on it. */
export function lockReceived(trx: Trx, accountId: string, id: string) {
  return trx
    .selectFrom("enrollments")
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", id)
    .forUpdate()
    .select(enrollment)
    .$narrowType<Narrow>()
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${id}`))
}

/** The row, for the influencer whose place it is. */
export function lockMine(trx: Trx, accountId: string, id: string) {
  return trx
    .selectFrom("enrollments")
    .where("influencerAccountId", "=", accountId)
    .where("id", "=", id)
    .forUpdate()
    .select(enrollment)
    .$narrowType<Narrow>()
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${id}`))
}

type Decision = { status: "approved" | "rejected" | "banned"; reason: string | null; endedAt: Date | null }

export async function recordDecision(trx: Trx, actor: Actor, id: string, { reason, ...decision }: Decision) {
  const decidedBy = actor.kind === "member" ? actorId(actor) : null
  await trx
    .updateTable("enrollments")
    .set({ ...decision, decisionReason: reason, decidedAt: sql<Date>`now()`, decidedBy })
    .where("merchantAccountId", "=", actor.accountId)
    .where("id", "=", id)
    .execute()
}
