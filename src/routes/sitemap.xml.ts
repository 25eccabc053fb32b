import { setting } from "#src/env.ts"
import { keptFiles } from "#src/sitemaps/kept-files.ts"
import { fileList } from "#src/sitemaps/sitemap.ts"
import { asVisitor } from "#src/web/as-visitor.ts"

export const GET = asVisitor(async ({ trx, now, answer }) => {
  const files = (await keptFiles(trx, now)).map(({ kind, id }) => `/sitemaps/${kind}/${id}.xml`)
  const body = fileList(setting("PUBLIC_URL"), ["/sitemaps/page/all.xml", ...files])
  return answer.raw("application/xml", body, { "cache-control": "public, max-age=3600" })
})
