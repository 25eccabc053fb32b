import { inAccount } from "#db/database.ts"
import { openPaper } from "#src/papers/open-paper.ts"
import { formatOf } from "#src/papers/paper-file-name.ts"
import { deskRequest, idOf } from "../desk/desk-request.ts"
import type { StaffRequestContext } from "../web/state.ts"

/** A statement, certificate or invoice of an account, to staff who see money; logged each time it is sent. */
export async function showPaperFile(ctx: StaffRequestContext) {
  const { db, actor, accountId } = deskRequest(ctx)
  const { file } = (ctx as unknown as { params: { file: string } }).params
  const asked = { paperId: idOf(ctx, "paper"), format: formatOf(file) }
  const opened = await inAccount(db, accountId, (trx) => openPaper(trx, actor, asked))
  if (!opened.ok) return ctx.throw(409)
  const { bytes, mediaType, name } = opened.value
  ctx.body = bytes
  ctx.set({
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  })
}
