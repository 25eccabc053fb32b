import type { Trx } from "#db/database.ts"

export async function deleteMessagesOf(trx: Trx, influencerAccountId: string) {
  await trx
    .updateTable("enrollments")
    .set({ message: null })
    .where("influencerAccountId", "=", influencerAccountId)
    .where("message", "is not", null)
    .execute()
}
