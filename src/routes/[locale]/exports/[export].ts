import { Readable } from "node:stream"
import { openExport } from "#src/exports/open-export.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("export", async ({ trx, account, id, now, answer }) => {
  const { name, bytes } = await openExport(trx, account.accountId, id("export"), now)
  const headers = {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  }
  return answer.response(new Response(Readable.toWeb(bytes) as ReadableStream, { headers }))
})
