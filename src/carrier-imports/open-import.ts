import type { Trx } from "#db/database.ts"
import { seal, unseal } from "#src/crypto/seal.ts"
import { listOrders } from "./known-order-queries.ts"
import { type ImportPlan, planImport } from "./plan-import.ts"
import { type CarrierImport, findImport } from "./queries.ts"
import { readFile } from "./read-file.ts"

/** An import with its file's text, while it is kept, and what the file would do now. */
export type OpenImport = { file: CarrierImport; text: string | null; plan: ImportPlan | null }

export async function openImport(trx: Trx, accountId: string, id: string): Promise<OpenImport> {
  const file = await findImport(trx, accountId, id)
  if (!file.textSealed) return { file, text: null, plan: null }
  const text = openText(id, file.textSealed)
  const lines = readFile(text, file)
  const references = [...new Set(lines.flatMap(({ reference }) => reference ?? []))]
  const orders = await listOrders(trx, accountId, references)
  return { file, text, plan: planImport(lines, orders, file.createdAt) }
}

export function sealText(importId: string, text: string): Buffer {
  return seal(text, rowOf(importId))
}

function openText(importId: string, sealed: Buffer): string {
  return unseal(sealed, rowOf(importId))
}

function rowOf(importId: string): string {
  return `carrier_imports:${importId}`
}
