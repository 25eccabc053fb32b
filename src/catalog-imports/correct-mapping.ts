import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import type { Form } from "#src/forms/form.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type Columns, columnRoles, isReadable, type Mapping } from "./columns.ts"
import { changeImport, lockImport } from "./queries.ts"
import { productLines } from "./read-plan.ts"

/** A person says which column is which. */
export async function correctMapping(
  trx: Trx,
  actor: Actor,
  importId: string,
  mapping: Mapping,
): Promise<Result<null, "already_applied" | "sku_missing">> {
  const file = await lockImport(trx, actor.accountId, importId)
  if (file.requestedAt) return refused("already_applied")
  if (!isReadable(mapping)) return refused("sku_missing")
  const lineCount = productLines({ lines: file.lines, mapping }).length
  await changeImport(trx, actor.accountId, importId, { mapping, lineCount })
  return ok(null)
}

export function readMapping(form: Form): Mapping {
  const place = (role: string) => (/^\d{1,3}$/.test(form.text(role)) ? Number(form.text(role)) : null)
  const columns = Object.fromEntries(columnRoles.map((role) => [role, place(role)])) as Columns
  return { columns, hasHeader: form.has("has_header"), categoryId: form.text("category_id").slice(0, 60) || null }
}
