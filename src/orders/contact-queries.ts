import type { Trx } from "#db/database.ts"

export async function deleteContactsBefore(trx: Trx, day: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom("orderContacts").where("keepUntil", "<", day).executeTakeFirst()
  return Number(numDeletedRows)
}
