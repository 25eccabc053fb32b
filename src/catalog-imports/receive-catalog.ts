import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { day, later } from "#src/clock.ts"
import { decodeFile } from "#src/csv/decode-file.ts"
import { countRows, readLines } from "#src/csv/read-lines.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { guessMapping } from "./columns.ts"
import { deleteUnappliedBefore, insertImport } from "./queries.ts"

export const maxFileBytes = 5 * 1024 * 1024
export const maxProducts = 5000
const keptDays = 30

export type Receipt = Result<{ importId: string }, "empty_file" | "file_too_large" | "too_many_lines" | "no_table">

/** Keeps a file of products until a person has seen what it would change. */
export async function receiveCatalog(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { name, bytes }: { name: string; bytes: Buffer },
  now: Date,
): Promise<Receipt> {
  if (bytes.length === 0) return refused("empty_file")
  if (bytes.length > maxFileBytes) return refused("file_too_large")
  const { text } = decodeFile(bytes)
  if (text.includes("\u0000")) return refused("no_table")
  // A description may hold lines of its own.
  if (countRows(text) > 20 * maxProducts) return refused("too_many_lines")
  const { lines, broken } = readLines(text)
  if (lines.length > maxProducts + 1) return refused("too_many_lines")
  if (broken.length > 0 || lines.every(({ cells }) => cells.length < 2)) return refused("no_table")

  const importId = randomUUID()
  const mapping = guessMapping(lines[0])
  await deleteUnappliedBefore(trx, actor.accountId, later(now, -keptDays * day))
  await insertImport(trx, actor.accountId, actor.userId, { id: importId, name: name.slice(0, 200), lines, mapping })
  return ok({ importId })
}
