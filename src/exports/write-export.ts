import { Readable } from "node:stream"
import { type Db, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { storeStream } from "#src/storage/storage.ts"
import { type Content, contentOf } from "./content.ts"
import type { Side } from "./content-queries.ts"
import { byteOrderMark, csvLine } from "./csv.ts"
import { keptDays, storageKey } from "./export.ts"
import { findExport, findKind, recordFinish, recordProgress, recordStart } from "./queries.ts"
import { tellExport } from "./tell-export.ts"

export type ExportKey = { accountId: string; exportId: string }

/** Writes the file a batch at a time, with no transaction open meanwhile; done again after a failure, it begins anew. */
export async function writeExport(db: Db, { accountId, exportId }: ExportKey, now: Date) {
  const asked = await findExport(db, accountId, exportId)
  if (asked.finishedAt) return
  const side: Side = (await findKind(db, accountId)) === "merchant" ? "merchantAccountId" : "influencerAccountId"
  const content = await contentOf(db, accountId, side, asked)
  await recordStart(db, accountId, exportId, { at: now, rowsExpected: content.rowsExpected })
  const progress = (rows: number) => recordProgress(db, accountId, exportId, rows)
  await storeStream(storageKey(accountId, exportId), Readable.from(texts(content, progress)))

  await inNoAccount(db, async (trx) => {
    const finish = { at: now, expiresAt: later(now, keptDays * day) }
    if (await recordFinish(trx, accountId, exportId, finish)) await tellExport(trx, { accountId, exportId }, asked, now)
  })
}

async function* texts({ heads, batches }: Content, progress: (rows: number) => Promise<void>) {
  yield Buffer.from(byteOrderMark + csvLine(heads.map((text) => ({ text }))))
  let written = 0
  for await (const rows of batches) {
    yield Buffer.from(rows.map(csvLine).join(""))
    written += rows.length
    await progress(written)
  }
}
