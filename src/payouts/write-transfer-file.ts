import { hash } from "node:crypto"
import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { findPayer } from "./batch-queries.ts"
import { openBatch } from "./open-batch.ts"
import { payerAccountId } from "./payer.ts"
import { keepFirstFile } from "./payout-file-queries.ts"
import { readPayerAccount } from "./read-payer-account.ts"
import { type TransferFormatName, transferFormats } from "./transfer-files/transfer-formats.ts"

type OpenRefusal = Extract<Awaited<ReturnType<typeof openBatch>>, { ok: false }>["reason"]
export type TransferFile = { name: string; contentType: string; bytes: Uint8Array }
type Asked = { batchId: string; format: TransferFormatName }

/** Writes a checked batch as a bank reads it; asked again, the same transfers under the same message. */
export async function writeTransferFile(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  { batchId, format }: Asked,
  now: Date,
): Promise<Result<TransferFile, OpenRefusal | "no_payer_rib" | "suspended" | "written_otherwise">> {
  if (await isStopped(trx, actor.accountId, "payouts")) return refused("suspended")
  const paidBy = await findPayer(trx, actor.accountId, batchId)
  const { write, extension, contentType, needsPayerRib } = transferFormats[format]
  const payer = await readPayerAccount(trx, payerAccountId(actor.accountId, paidBy))
  if (needsPayerRib && payer.rib === null) return refused("no_payer_rib")

  const opened = await openBatch(trx, actor, batchId, now)
  if (!opened.ok) return opened
  const messageId = `SYS-${opened.value.number}-${batchId.replaceAll("-", "").slice(-12).toUpperCase()}`
  const bytes = write({ ...opened.value, messageId, payer: { name: payer.name, rib: payer.rib ?? "" } })
  const written = { batchId, format, sha256: hash("sha256", bytes, "buffer"), writtenBy: actor.userId, writtenAt: now }
  const first = await keepFirstFile(trx, actor.accountId, written)
  if (!first.equals(written.sha256)) return refused("written_otherwise")
  return ok({ name: `${messageId}.${extension}`, contentType, bytes })
}
