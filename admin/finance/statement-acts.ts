import { readFile } from "node:fs/promises"
import * as v from "valibot"
import { platformAccountId } from "#src/accounts/actor.ts"
import { applyStatement } from "#src/bank-statements/apply-statement.ts"
import { correctReading } from "#src/bank-statements/correct-reading.ts"
import { readReading } from "#src/bank-statements/reading-form.ts"
import { maxStatementBytes, receiveStatement } from "#src/bank-statements/receive-statement.ts"
import type { UploadedFile } from "#src/forms/form.ts"
import { refused } from "#src/result.ts"
import { limit } from "#src/web/limits.ts"
import { nothing, text } from "./act-bodies.ts"
import { actRoute, sendingRoute } from "./act-route.ts"

/** What the platform's own bank says of the transfers that it ordered. */
export const receive = sendingRoute("pay", nothing, async ({ staff, inAccount }, _body, files) => {
  const file = files.find(({ field }) => field === "file")
  if (!file) return refused("empty_file")
  await limit("papers", staff.id)
  const bytes = await bytesOf(file)
  if (!bytes) return refused("file_too_large")
  return inAccount(platformAccountId, (trx, actor) => receiveStatement(trx, actor, { name: file.name, bytes }))
})

function bytesOf({ tooLarge, bytes, path }: UploadedFile): Promise<Buffer> | null {
  return tooLarge || bytes > maxStatementBytes ? null : readFile(path)
}

/** Which column is which; remembered for the next file with the same head. */
export const correct = actRoute("pay", v.record(v.string(), text), ({ id, inAccount }, body) => {
  const statementId = id("statement")
  const reading = readReading({ text: (name) => body[name] ?? "" })
  return inAccount(platformAccountId, (trx, actor) => correctReading(trx, actor, statementId, reading))
})

export const apply = actRoute("pay", nothing, ({ id, now, inAccount }) => {
  const statementId = id("statement")
  return inAccount(platformAccountId, (trx, actor) => applyStatement(trx, actor, statementId, now))
})
