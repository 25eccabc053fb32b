import type { Db, Trx } from "#db/database.ts"
import type { FileLine } from "#src/csv/read-lines.ts"
import { NotFound } from "#src/errors.ts"
import type { Mapping } from "./columns.ts"
import type { KnownProduct } from "./line-fields.ts"
import type { LineError, LineOutcome } from "./plan-catalog.ts"

export type Counts = Partial<Record<LineOutcome, number>>
export type RefusedLine = { line: number; sku: string; name: string; errors: LineError[] }
type NewImport = { id: string; name: string; lines: FileLine[]; mapping: Mapping }

export async function insertImport(trx: Trx, accountId: string, importedBy: string, file: NewImport) {
  const { id, name, lines, mapping } = file
  const content = { lines: JSON.stringify(lines), mapping: JSON.stringify(mapping), counts: "{}" }
  const lineCount = lines.length - (mapping.hasHeader ? 1 : 0)
  await trx
    .insertInto("catalogImports")
    .values({ accountId, id, name, importedBy, lineCount, ...content })
    .execute()
}

const summary = ["id", "name", "lineCount", "done", "createdAt", "requestedAt", "appliedAt"] as const
export type ImportSummary = Awaited<ReturnType<typeof listImports>>[number]

export function listImports(db: Db, accountId: string) {
  return db
    .selectFrom("catalogImports")
    .where("accountId", "=", accountId)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(20)
    .select(summary)
    .execute()
}

export type CatalogImport = Awaited<ReturnType<typeof findImport>>

export async function findImport(db: Db, accountId: string, id: string) {
  const row = await importOf(db, accountId, id).executeTakeFirstOrThrow(() => new NotFound(`catalog import ${id}`))
  return opened(row)
}

/** The same for whoever writes to it: one at a time. */
export async function lockImport(trx: Trx, accountId: string, id: string) {
  const row = await importOf(trx, accountId, id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`catalog import ${id}`))
  return opened(row)
}

const whole = [...summary, "lines", "mapping", "counts", "refusals", "requestedBy"] as const

function importOf(db: Db, accountId: string, id: string) {
  return db.selectFrom("catalogImports").where("accountId", "=", accountId).where("id", "=", id).select(whole)
}

type Held = { lines: unknown; mapping: unknown; counts: unknown; refusals: unknown }

function opened<Row extends Held>({ lines, mapping, counts, refusals, ...row }: Row) {
  return {
    ...row,
    ...{ lines: lines as FileLine[], mapping: mapping as Mapping },
    ...{ counts: counts as Counts, refusals: refusals as RefusedLine[] },
  }
}

type Change = { mapping?: Mapping; lineCount?: number; requestedBy?: string; requestedAt?: Date }

export async function changeImport(trx: Trx, accountId: string, id: string, { mapping, ...change }: Change) {
  await trx
    .updateTable("catalogImports")
    .set({ ...change, ...(mapping && { mapping: JSON.stringify(mapping) }) })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

type Progress = { done: number; counts: Counts; refusals: RefusedLine[]; appliedAt: Date | null }

/** What a part did, with the part; the file's lines go once the last of them is done. */
export async function recordProgress(trx: Trx, accountId: string, id: string, progress: Progress) {
  const { done, counts, refusals, appliedAt } = progress
  await trx
    .updateTable("catalogImports")
    .set({ done, appliedAt, counts: JSON.stringify(counts), refusals: JSON.stringify(refusals) })
    .$if(appliedAt !== null, (query) => query.set({ lines: "[]" }))
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

/** The account's products of these SKUs, archived ones too. */
export async function listKnownProducts(db: Db, accountId: string, skus: string[]): Promise<KnownProduct[]> {
  const rows = await db
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where((eb) => eb("sku", "=", eb.fn.any(eb.val(skus))))
    .select(["id", "kind", "sku", "categoryId", "brand", "nameFr", "nameAr", "descriptionFr", "descriptionAr"])
    .select(["priceCents", "vatRateBp", "deliveryCents", "deliveryDays", "shopUrl", "stock"])
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as KnownProduct["kind"] }))
}

export async function listVariantSkus(db: Db, accountId: string, skus: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("productVariants")
    .where("accountId", "=", accountId)
    .where((eb) => eb("sku", "=", eb.fn.any(eb.val(skus))))
    .select("sku")
    .execute()
  return rows.map(({ sku }) => sku)
}

/** Files that nobody applied. */
export async function deleteUnappliedBefore(trx: Trx, accountId: string, before: Date) {
  await trx
    .deleteFrom("catalogImports")
    .where("accountId", "=", accountId)
    .where("createdAt", "<", before)
    .where("requestedAt", "is", null)
    .execute()
}

/** Held until the transaction ends, in the order in which everybody takes them. */
export async function lockProducts(trx: Trx, accountId: string, skus: string[]) {
  await trx
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where((eb) => eb("sku", "=", eb.fn.any(eb.val(skus))))
    .orderBy("id")
    .select("id")
    .forUpdate()
    .execute()
}
