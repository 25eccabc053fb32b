import { hash } from "node:crypto"
import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { newId } from "#src/crypto/new-id.ts"
import { decodeFile } from "#src/csv/decode-file.ts"
import { countRows } from "#src/csv/read-lines.ts"
import { requirePayerAccount } from "#src/payouts/require-payer.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findLastReading, findSame, insertStatement } from "./queries.ts"
import { readCamt } from "./read-camt.ts"
import { sketchTable } from "./read-table.ts"
import { guessReading } from "./reading.ts"

export const maxStatementBytes = 5 * 1024 * 1024
const maxLines = 20_000

type Refusal = "empty_file" | "file_too_large" | ContentRefusal
type ContentRefusal = "too_many_lines" | "no_table" | "nothing_of_ours" | "unsafe_xml" | "not_camt053"
type File = { name: string; bytes: Buffer }

/** Keeps what a bank's file says of our transfers until a person has seen what it would change; the same file is one. */
export async function receiveStatement(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  { name, bytes }: File,
): Promise<Result<{ id: string }, Refusal>> {
  requirePayerAccount(actor)
  if (bytes.length === 0) return refused("empty_file")
  if (bytes.length > maxStatementBytes) return refused("file_too_large")
  const sha256 = hash("sha256", bytes, "buffer")
  const same = await findSame(trx, actor.accountId, sha256)
  if (same) return ok({ id: same })
  const shortName = name.slice(0, 200)
  const content = await readContent(trx, actor.accountId, { name: shortName, text: decodeFile(bytes).text })
  if (!content.ok) return content

  const id = newId()
  const known = { id, name: shortName, sha256, receivedBy: actor.userId }
  await insertStatement(trx, actor.accountId, { ...known, ...content.value })
  return ok({ id })
}

async function readContent(trx: Trx, accountId: string, { name, text }: { name: string; text: string }) {
  if (text.includes("\u0000")) return refused("no_table")
  const isXml = /^[\s\uFEFF]*</.test(text)
  if ((isXml ? countEntries(text) : countRows(text)) > maxLines) return refused("too_many_lines")
  if (isXml) {
    const camt = readCamt(name, text)
    if (!camt.ok) return camt
    const { others, ...read } = camt.value
    if (read.entries.length + read.unread.length === 0) return refused("nothing_of_ours")
    return ok({ format: "camt053" as const, rows: { read, others }, mapping: null })
  }
  const table = sketchTable(text)
  if (table.lines.length === 0) return refused("nothing_of_ours")
  const mapping = (await findLastReading(trx, accountId, table.header)) ?? guessReading(table.header)
  return ok({ format: "csv" as const, rows: { table }, mapping })
}

/** Counted before it is parsed: a statement of that many entries is not a statement of a day or a month. */
function countEntries(text: string): number {
  return text.match(/<(\w+:)?(Ntry|TxDtls)[\s/>]/g)?.length ?? 0
}
