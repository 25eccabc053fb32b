import type { Trx } from "#db/database.ts"

export async function deleteCustomersBefore(trx: Trx, touchedBefore: Date): Promise<bigint> {
  const { numDeletedRows } = await trx.deleteFrom("customers").where("touchedAt", "<", touchedBefore).executeTakeFirst()
  return numDeletedRows
}
