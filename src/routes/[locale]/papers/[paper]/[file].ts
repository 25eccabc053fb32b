import { openPaper } from "#src/papers/open-paper.ts"
import { formatOf } from "#src/papers/paper-file-name.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view_money", async ({ trx, actor, id, param, locale, answer }) => {
  const opened = await openPaper(trx, actor, { paperId: id("paper"), format: formatOf(param("file")) })
  if (!opened.ok) return answer.refused(`money_papers.${opened.reason}`, paths.issuedPapers(locale))
  const { bytes, name, mediaType } = opened.value
  const headers = {
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  }
  return answer.response(new Response(new Uint8Array(bytes), { headers }))
})
