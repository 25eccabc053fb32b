import type { Trx } from "#db/database.ts"
import type { Award } from "./award-commission.ts"
import type { CommissionStanding } from "./commission-state.ts"

const noOrder = JSON.stringify({ rules: [], lines: [] })

/** The payer and the program are those of the dispute's enrollment; a second award of the same dispute fails. */
export function insertAward(trx: Trx, award: Award, now: Date) {
  const { accountId, influencerAccountId, disputeId, amountCents } = award
  const released = { state: "released", releaseAt: now, releasedAt: now, createdAt: now, updatedAt: now }
  return (
    trx
      .insertInto("commissions")
      // Its trigger writes the program, which the type asks for.
      .values(({ selectFrom }) => ({
        ...{ merchantAccountId: accountId, influencerAccountId, disputeId, amountCents, holdDays: 0 },
        ...{ ...released, explanation: noOrder },
        programId: selectFrom("disputes")
          .innerJoin("enrollments", "enrollments.id", "disputes.enrollmentId")
          .where("disputes.merchantAccountId", "=", accountId)
          .where("disputes.id", "=", disputeId)
          .select("enrollments.programId"),
      }))
      .returning(["id", "programId"])
      .executeTakeFirstOrThrow()
  )
}

/** The award that stands against a contested commission. */
export function findAwardAgainst(trx: Trx, accountId: string, commissionId: string) {
  return trx
    .selectFrom("commissions as awards")
    .innerJoin("disputes", (join) =>
      join
        .onRef("disputes.merchantAccountId", "=", "awards.merchantAccountId")
        .onRef("disputes.id", "=", "awards.disputeId"),
    )
    .where("awards.merchantAccountId", "=", accountId)
    .where("disputes.commissionId", "=", commissionId)
    .select(["awards.id", "awards.programId", "awards.createdAt"])
    .executeTakeFirst()
}

type AwardKey = { accountId: string; id: string }

export async function updateAward(trx: Trx, { accountId, id }: AwardKey, standing: CommissionStanding, now: Date) {
  const { state, releaseAt, reversedCents } = standing
  await trx
    .updateTable("commissions")
    .set({ state, releaseAt, reversedCents, updatedAt: now })
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
