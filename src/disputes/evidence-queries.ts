import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { PaperType, Scan } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import type { WrappedKey } from "#src/files/seal-file.ts"

type NewEvidence = {
  merchantAccountId: string
  influencerAccountId: string
  disputeId: string
  ownerAccountId: string
  fileId: string
  name: string
  mediaType: PaperType
  bytes: bigint
  addedBy: string
  addedAt: Date
}

export async function insertEvidence(trx: Trx, evidence: NewEvidence): Promise<string> {
  const { id } = await trx.insertInto("disputeEvidence").values(evidence).returning("id").executeTakeFirstOrThrow()
  return id
}

type Narrow = { mediaType: PaperType; scan: Scan }

/** A dispute's evidence by its merchant, for staff and the worker. */
export async function findEvidence(db: Db, merchantAccountId: string, id: string) {
  return db
    .selectFrom("disputeEvidence")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .select(["id", "disputeId", "ownerAccountId", "fileId", "name", "mediaType", "scan", "erasedAt"])
    .$narrowType<Narrow>()
    .executeTakeFirstOrThrow(() => new NotFound(`evidence ${id}`))
}

export type ListedEvidence = Awaited<ReturnType<typeof listEvidence>>[number]

/** In the order in which it came. */
export function listEvidence(db: Db, merchantAccountId: string, disputeId: string) {
  return db
    .selectFrom("disputeEvidence")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("disputeId", "=", disputeId)
    .orderBy("id")
    .select(["id", "ownerAccountId", "name", "scan", "addedAt"])
    .$narrowType<Pick<Narrow, "scan">>()
    .execute()
}

export type SealedEvidence = WrappedKey & {
  id: string
  name: string
  mediaType: PaperType
  scan: Scan
  erasedAt: Date | null
  accountId: string
  fileId: string
}

/** With the keys of its files, for a party of the dispute. */
export async function listSealed(db: Db, disputeId: string): Promise<SealedEvidence[]> {
  const { rows } = await sql<SealedEvidence>`select * from resolve_dispute_evidence(${disputeId})`.execute(db)
  return rows
}

/** Whether this call was the one that told it. */
export async function recordScan(
  trx: Trx,
  merchantAccountId: string,
  id: string,
  found: { scan: Scan; detail: string | null },
) {
  const told = await trx
    .updateTable("disputeEvidence")
    .set({ scan: found.scan, scanDetail: found.detail })
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .where("scan", "in", ["waiting", "not_scanned"])
    .returning("id")
    .executeTakeFirst()
  return told !== undefined
}

export async function recordErasure(trx: Trx, merchantAccountId: string, id: string, at: Date) {
  await trx
    .updateTable("disputeEvidence")
    .set({ erasedAt: at })
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .execute()
}

export type OldEvidence = { merchantAccountId: string; id: string; ownerAccountId: string; fileId: string }

/** Of every account, so for the worker: evidence of disputes that were over before then, of one sender when it is named. */
export async function listOldEvidence(trx: Trx, which: { before: Date; ownerId: string | null }, atMost: number) {
  const { before, ownerId } = which
  const { rows } = await sql<OldEvidence>`
    select e.merchant_account_id, e.id, e.owner_account_id, e.file_id
    from dispute_evidence e
    join disputes d on d.merchant_account_id = e.merchant_account_id and d.id = e.dispute_id
    where e.erased_at is null and coalesce(d.decided_at, d.withdrawn_at) < ${before}
      and (${ownerId}::uuid is null or e.owner_account_id = ${ownerId})
    order by e.id limit ${atMost} for update of e skip locked`.execute(trx)
  return rows
}
