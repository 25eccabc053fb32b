import { type Db, inAccount, type Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { createProduct } from "#src/products/create-product.ts"
import { editProduct } from "#src/products/edit-product.ts"
import type { LineError, PlannedLine } from "./plan-catalog.ts"
import { type Counts, lockImport, lockProducts, type RefusedLine, recordProgress } from "./queries.ts"
import { readPlan, skusOf } from "./read-plan.ts"

export const linesPerPart = 100

/** Applies a long file in parts, each a transaction of its own with its progress: begun again, it goes on where it stopped. */
export async function applyCatalog(db: Db, accountId: string, importId: string, now: Date) {
  let isDone = false
  while (!isDone) isDone = await inAccount(db, accountId, (trx) => applyPart(trx, accountId, importId, now))
}

/** The next lines of a file that was asked for; whether they were its last. */
export async function applyPart(trx: Trx, accountId: string, importId: string, now: Date): Promise<boolean> {
  const file = await lockImport(trx, accountId, importId)
  if (!file.requestedBy || file.appliedAt) return true
  const actor: Actor = { kind: "member", accountId, userId: file.requestedBy, role: "manager" }
  const done = Math.min(file.done + linesPerPart, file.lineCount)
  const part = { from: file.done, to: done }
  // What a line leaves empty is written as it stands: nobody may change it in between.
  await lockProducts(trx, accountId, skusOf(file, part))
  const planned = (await readPlan(trx, accountId, file, part)) ?? []

  const counts: Counts = { ...file.counts }
  const refusals: RefusedLine[] = [...file.refusals]
  for (const line of planned) {
    const errors = await applyLine(trx, actor, line, now)
    const outcome = errors.length > 0 ? "refused" : line.outcome
    counts[outcome] = (counts[outcome] ?? 0) + 1
    if (errors.length > 0) refusals.push({ line: line.line, sku: line.sku, name: line.name, errors })
  }
  const isDone = done === file.lineCount
  await recordProgress(trx, accountId, importId, { done, counts, refusals, appliedAt: isDone ? now : null })
  return isDone
}

async function applyLine(trx: Trx, actor: Actor, line: PlannedLine, now: Date): Promise<LineError[]> {
  if (line.outcome === "refused") return line.errors
  if (line.outcome === "unchanged") return []
  const written =
    line.outcome === "created"
      ? await createProduct(trx, actor, line.details)
      : await editProduct(trx, actor, line.productId, { details: line.details, now })
  // Somebody took the SKU, or ended the category, while the file was read.
  return written.ok ? [] : [{ field: "sku", key: `catalog_imports.error.${written.reason}` }]
}
