import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { PaperWays } from "./paper-ways.ts"

/** Holds the file still, so that it is not sent while a paper comes in. */
export async function lockState(trx: Trx, accountId: string, verificationId: string): Promise<VerificationState> {
  const { state } = await trx
    .selectFrom("verifications")
    .where("accountId", "=", accountId)
    .where("id", "=", verificationId)
    .forUpdate()
    .select("state")
    .executeTakeFirstOrThrow(() => new NotFound(`verification ${verificationId}`))
  return state as VerificationState
}

export type AskedItem = Awaited<ReturnType<typeof findItem>>

/** An item of the file, with what its requirement asks of papers. */
export async function findItem(db: Db, accountId: string, itemId: string) {
  const { papers, ...item } = await db
    .selectFrom("verificationItems")
    .innerJoin("verificationRequirements", "verificationRequirements.id", "verificationItems.requirementId")
    .where("verificationItems.accountId", "=", accountId)
    .where("verificationItems.id", "=", itemId)
    .where("verificationItems.droppedAt", "is", null)
    .select([
      "verificationItems.id",
      "verificationItems.verificationId",
      "verificationItems.state",
      "verificationItems.code",
    ])
    .select(["verificationRequirements.papers", "maxAgeDays", "expires"])
    .executeTakeFirstOrThrow(() => new NotFound(`item ${itemId}`))
  return { ...item, papers: papers as unknown as PaperWays }
}

export async function recordItemState(trx: Trx, accountId: string, itemId: string, state: "missing" | "provided") {
  await trx
    .updateTable("verificationItems")
    .set({ state, decidedAt: null })
    .where("accountId", "=", accountId)
    .where("id", "=", itemId)
    .execute()
}
