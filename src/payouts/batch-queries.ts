import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { DraftPayout } from "./draft-payout.ts"
import type { Payer } from "./due-queries.ts"

export type BatchState = "draft" | "checked" | "exported" | "executed" | "cancelled"

/** One at a time makes, checks or settles batches of a payer: who comes second sees what the first has done. */
export async function lockPayer(trx: Trx, accountId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payouts:${accountId}`}, 0))`.execute(trx)
}

export function findDraft(db: Db, accountId: string, payer: Payer) {
  return db
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .where("payer", "=", payer)
    .where("state", "=", "draft")
    .select("id")
    .executeTakeFirst()
}

export async function nextNumber(trx: Trx, accountId: string): Promise<number> {
  const { number } = await trx
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("number"))
    .executeTakeFirstOrThrow()
  return number
}

type NewBatch = {
  id: string
  accountId: string
  payer: Payer
  number: number
  payouts: number
  netCents: bigint
  executionOn: string
  madeBy: string
  madeAt: Date
}

export async function insertBatch(trx: Trx, batch: NewBatch) {
  const { id, accountId, payer, number, payouts, netCents, executionOn, madeBy, madeAt } = batch
  await trx
    .insertInto("payoutBatches")
    .values({ id, accountId, payer, number, payouts, netCents, executionOn, madeBy, madeAt })
    .execute()
}

// A statement carries 65 535 parameters at most.
const rowsAtOnce = 2000

export async function insertPayouts(trx: Trx, merchantAccountId: string, payouts: DraftPayout[]) {
  const rows = payouts.map(({ lines, withheld, decided, ...payout }) => ({ ...payout, merchantAccountId }))
  for (const chunk of chunks(rows)) await trx.insertInto("payouts").values(chunk).execute()
  const lines = payouts.flatMap(({ id, lines: paid }) =>
    paid.map((line) => ({ ...line, merchantAccountId, payoutId: id })),
  )
  for (const chunk of chunks(lines)) await trx.insertInto("payoutLines").values(chunk).execute()
  const withheld = payouts.flatMap((payout) => withholdingRows(merchantAccountId, payout))
  for (const chunk of chunks(withheld)) await trx.insertInto("payoutWithholdings").values(chunk).execute()
}

function withholdingRows(
  merchantAccountId: string,
  { id, influencerAccountId, withheld, decided, grossCents }: DraftPayout,
) {
  const of = { merchantAccountId, influencerAccountId, payoutId: id }
  const byRule = withheld.map(({ rule, baseCents, amountCents }, index) => ({
    ...of,
    ...{
      position: index + 1,
      tax: rule.tax as string,
      baseCents,
      rateBp: rule.rateBp,
      amountCents,
      isFinal: rule.isFinal,
    },
    ...{ ruleId: rule.id as string | null, decisionId: null as string | null },
    ...{ legalReferenceFr: rule.legalReferenceFr, legalReferenceAr: rule.legalReferenceAr },
  }))
  if (!decided) return byRule
  const { id: decisionId, rateBp, amountCents, reason } = decided
  const reference = { legalReferenceFr: reason, legalReferenceAr: reason }
  const own = { position: 1, tax: "income", baseCents: grossCents, rateBp, amountCents, isFinal: false, ruleId: null }
  return [{ ...of, ...own, decisionId, ...reference }]
}

function chunks<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, nth) =>
    rows.slice(nth * rowsAtOnce, (nth + 1) * rowsAtOnce),
  )
}

export async function lockBatch(trx: Trx, accountId: string, id: string) {
  await lockPayer(trx, accountId)
  const batch = await trx
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!batch) throw new NotFound(`payout batch ${id}`)
  return { ...batch, state: batch.state as BatchState, payer: batch.payer as Payer }
}

type Change = {
  state: BatchState
  checkedBy?: string
  checkedAt?: Date
  checkedHow?: "other_person" | "second_factor"
  contentHash?: Buffer
  exportedAt?: Date
  executedAt?: Date
  cancelledBy?: string
  cancelledAt?: Date
}

export async function updateBatch(trx: Trx, accountId: string, id: string, change: Change) {
  await trx.updateTable("payoutBatches").set(change).where("accountId", "=", accountId).where("id", "=", id).execute()
}
