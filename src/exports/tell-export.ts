import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { ExportRecord } from "./queries.ts"
import type { ExportKey } from "./write-export.ts"

/** Tells whoever asked for a file that it is there. */
export async function tellExport(trx: Trx, { accountId, exportId }: ExportKey, asked: ExportRecord, at: Date) {
  await notify(
    trx,
    {
      ...{ accountId, userId: asked.requestedBy, kind: "export_ready", key: `export:${exportId}`, at },
      params: { what: { words: `exports.kinds.${asked.kind}` } },
      path: paths.exports,
    },
    "none",
  )
  await enqueue(trx, "send-export-ready", { accountId, exportId })
}
