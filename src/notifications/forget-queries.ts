import type { Trx } from "#db/database.ts"

export async function deleteLinesBefore(trx: Trx, before: Date): Promise<bigint> {
  const { numDeletedRows } = await trx.deleteFrom("notifications").where("createdAt", "<=", before).executeTakeFirst()
  return numDeletedRows
}

export async function deleteLinesOf(trx: Trx, userId: string) {
  await trx.deleteFrom("notifications").where("userId", "=", userId).execute()
  await trx.deleteFrom("auth.notificationChoices").where("userId", "=", userId).execute()
}
