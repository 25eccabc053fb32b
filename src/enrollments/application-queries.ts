import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type Application = {
  merchantAccountId: string
  programId: string
  message: string | null
  termsVersion: number
  now: Date
}

/** What an application is measured against: the program as it stands and the standing of both parties. */
export function findApplicationTarget(trx: Trx, accountId: string, slug: string) {
  return trx
    .selectFrom("programs")
    .innerJoin("accounts as merchant", "merchant.id", "programs.accountId")
    .where("programs.slug", "=", slug)
    .where("programs.openedAt", "is not", null)
    .select(["programs.id", "programs.accountId as merchantAccountId", "programs.approval"])
    .select(["programs.termsVersion", "programs.closedAt"])
    .select(
      sql<boolean>`merchant.closed_at is not null or is_stopped(merchant.id, 'enrollments')`.as("merchantStopped"),
    )
    .select(sql<boolean>`is_stopped(${accountId}, 'enrollments')`.as("applicantSuspended"))
    .executeTakeFirstOrThrow(() => new NotFound(`program ${slug}`))
}

/** Nothing comes back when the influencer already has a place in the program, whatever its status. */
export function insertApplication(trx: Trx, accountId: string, { now, ...application }: Application) {
  return trx
    .insertInto("enrollments")
    .values({ influencerAccountId: accountId, ...application, termsAcceptedAt: now, createdAt: now })
    .onConflict((conflict) => conflict.columns(["programId", "influencerAccountId"]).doNothing())
    .returning("id")
    .executeTakeFirst()
}

/** Asks again for a place that was left. */
export async function renewApplication(trx: Trx, accountId: string, id: string, application: Application) {
  const { message, termsVersion, now } = application
  const undecided = { decidedAt: null, decidedBy: null, decisionReason: null, endedAt: null }
  await trx
    .updateTable("enrollments")
    .set({ status: "pending", message, termsVersion, termsAcceptedAt: now, ...undecided })
    .where("influencerAccountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

/** The program's own rule approves: nobody's name stands under it. */
export async function approveAtOnce(trx: Trx, accountId: string, id: string, now: Date) {
  await trx
    .updateTable("enrollments")
    .set({ status: "approved", decidedAt: now })
    .where("influencerAccountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

/** The merchant approved by inviting: the name that stands under it is on the invitation. */
export async function approveInvited(trx: Trx, merchantAccountId: string, id: string, now: Date) {
  await trx
    .updateTable("enrollments")
    .set({ status: "approved", decidedAt: now })
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .execute()
}

export async function recordDeparture(trx: Trx, accountId: string, id: string, now: Date) {
  await trx
    .updateTable("enrollments")
    .set((eb) => ({ status: "left", endedAt: now, decidedAt: eb.fn.coalesce("decidedAt", eb.val(now)) }))
    .where("influencerAccountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
