import type { Trx } from "#db/database.ts"
import type { EnrollmentStatus } from "#src/enrollments/enrollment.ts"
import { NotFound } from "#src/errors.ts"

/** Two changes of one influencer's own reward wait for each other here. */
export function lockPlaceOfProgram(trx: Trx, accountId: string, enrollmentId: string) {
  return trx
    .selectFrom("enrollments")
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", enrollmentId)
    .forUpdate()
    .select(["programId", "status"])
    .$narrowType<{ status: EnrollmentStatus }>()
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${enrollmentId}`))
}
