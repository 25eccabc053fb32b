import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { day, later } from "#src/clock.ts"
import { decodeFile } from "#src/csv/decode-file.ts"
import { countRows } from "#src/csv/read-lines.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { sealText } from "./open-import.ts"
import { findLastMeanings, forgetTextsBefore, insertImport } from "./queries.ts"
import { sketchFile } from "./read-file.ts"

export const maxFileBytes = 5 * 1024 * 1024
const maxLines = 20_000

export type ReceivedFile = { name: string; bytes: Buffer }
export type Receipt = Result<{ importId: string }, "empty_file" | "file_too_large" | "too_many_lines" | "no_table">

/** Keeps a carrier's file, sealed, until a person has seen what it would change. */
export async function receiveFile(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { name, bytes }: ReceivedFile,
  now: Date,
): Promise<Receipt> {
  if (bytes.length === 0) return refused("empty_file")
  if (bytes.length > maxFileBytes) return refused("file_too_large")
  const { text, encoding } = decodeFile(bytes)
  if (text.includes("\u0000")) return refused("no_table")
  if (countRows(text) > 2 * maxLines) return refused("too_many_lines")
  const { columns, lineCount } = sketchFile(text)
  if (lineCount > maxLines) return refused("too_many_lines")
  if (lineCount === 0) return refused("no_table")

  const importId = randomUUID()
  const textSealed = sealText(importId, text)
  const meanings = await findLastMeanings(trx, actor.accountId)
  const fileName = name.slice(0, 200)
  await forgetTextsBefore(trx, actor.accountId, later(now, -day))
  await insertImport(trx, actor.accountId, actor.userId, {
    ...{ id: importId, fileName, encoding, textSealed, columns, meanings, lineCount },
  })
  return ok({ importId })
}
