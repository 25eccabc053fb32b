import type { Trx } from "#db/database.ts"

type WrittenFile = { batchId: string; format: string; sha256: Buffer; writtenBy: string; writtenAt: Date }

/** Keeps the file's hash if the batch has none in this format, and answers that of the first. The payer's lock is held. */
export async function keepFirstFile(trx: Trx, accountId: string, file: WrittenFile): Promise<Buffer> {
  await trx
    .insertInto("payoutFiles")
    .values({ ...file, accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { sha256 } = await trx
    .selectFrom("payoutFiles")
    .where("accountId", "=", accountId)
    .where("batchId", "=", file.batchId)
    .where("format", "=", file.format)
    .select("sha256")
    .executeTakeFirstOrThrow()
  return sha256
}
