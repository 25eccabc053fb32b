import type { Db } from "#db/database.ts"
import { listReceivedProofs, listProofs as selectProofs } from "./queries.ts"

/** A proof as a page names it. */
export type ListedProof = Pick<Awaited<ReturnType<typeof selectProofs>>[number], "id" | "name" | "scan" | "sentAt"> & {
  /** Of how many payouts it speaks. */
  payouts: number
}

/** What the bank has put on paper of a batch, for its payer's members and for staff. */
export async function listBatchProofs(db: Db, accountId: string, batchId: string): Promise<ListedProof[]> {
  const proofs = await selectProofs(db, accountId, batchId)
  return proofs.map(({ id, name, scan, sentAt, payoutIds }) => ({ id, name, scan, sentAt, payouts: payoutIds.length }))
}

/** The same of one payout, for its payee. */
export async function listPayeeProofs(db: Db, payoutId: string): Promise<ListedProof[]> {
  const proofs = await listReceivedProofs(db, payoutId)
  return proofs.map(({ id, name, scan, sentAt }) => ({ id, name, scan, sentAt, payouts: 1 }))
}
