import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { PaperType, Scan } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import type { WrappedKey } from "#src/files/seal-file.ts"

type NewProof = {
  accountId: string
  id: string
  batchId: string
  payoutId: string | null
  fileId: string
  name: string
  mediaType: PaperType
  bytes: bigint
  sentBy: string
  sentAt: Date
}

export async function insertProof(trx: Trx, proof: NewProof, payoutIds: readonly string[]) {
  await trx.insertInto("payoutProofs").values(proof).execute()
  await sql`
    insert into payout_proof_uses (account_id, payout_id, proof_id)
    select ${proof.accountId}, payout, ${proof.id} from unnest(${[...payoutIds]}::uuid[]) as told (payout)`.execute(trx)
}

export async function findProof(db: Db, accountId: string, id: string) {
  const row = await db
    .selectFrom("payoutProofs")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select(["id", "batchId", "payoutId", "fileId", "name", "mediaType", "scan", "erasedAt"])
    .executeTakeFirst()
  if (!row) throw new NotFound(`payout proof ${id}`)
  return { ...row, mediaType: row.mediaType as PaperType, scan: row.scan as Scan }
}

/** The proofs of a batch with the payouts of which they speak, in the order in which they came. */
export async function listProofs(db: Db, accountId: string, batchId: string) {
  const rows = await db
    .selectFrom("payoutProofs as proofs")
    .where("proofs.accountId", "=", accountId)
    .where("proofs.batchId", "=", batchId)
    .orderBy("proofs.id")
    .select(["proofs.id", "proofs.name", "proofs.scan", "proofs.sentAt", "proofs.erasedAt", "proofs.payoutId"])
    .select(
      sql<string[]>`array(select u.payout_id from payout_proof_uses u
        where u.account_id = proofs.account_id and u.proof_id = proofs.id order by u.payout_id)`.as("payoutIds"),
    )
    .execute()
  return rows.map((row) => ({ ...row, scan: row.scan as Scan }))
}

export type ReceivedProof = WrappedKey & {
  accountId: string
  id: string
  fileId: string
  name: string
  mediaType: PaperType
  scan: Scan
  sentAt: Date
  erasedAt: Date | null
}

/** The proofs of a payout that its payee may read. */
export async function listReceivedProofs(db: Db, payoutId: string): Promise<ReceivedProof[]> {
  const { rows } = await sql<ReceivedProof>`select * from resolve_payout_proofs(${payoutId})`.execute(db)
  return rows
}

/** Whether this call was the one that told it. */
export async function recordScan(
  trx: Trx,
  accountId: string,
  id: string,
  found: { scan: Scan; detail: string | null },
) {
  const told = await trx
    .updateTable("payoutProofs")
    .set({ scan: found.scan, scanDetail: found.detail })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("scan", "in", ["waiting", "not_scanned"])
    .returning("id")
    .executeTakeFirst()
  return told !== undefined
}

export async function recordErasure(trx: Trx, accountId: string, id: string, at: Date) {
  await trx
    .updateTable("payoutProofs")
    .set({ erasedAt: at })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
