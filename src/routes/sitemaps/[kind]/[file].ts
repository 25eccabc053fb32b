import type { Db } from "#db/database.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { setting } from "#src/env.ts"
import { NotFound } from "#src/errors.ts"
import { listProducts, listProfiles } from "#src/sitemaps/queries.ts"
import { type ListedPage, pageList } from "#src/sitemaps/sitemap.ts"
import { asVisitor } from "#src/web/as-visitor.ts"

const ownPages = ["", "/marketplace", "/creators", "/how-it-works", "/help", "/terms", "/privacy", "/legal-notice"]

export const GET = asVisitor(async ({ trx, param, answer }) => {
  const pages = await listPages(trx, param("kind"), param("file"))
  if (!pages) throw new NotFound("a list of pages")
  return answer.raw("application/xml", pageList(setting("PUBLIC_URL"), pages), {
    "cache-control": "public, max-age=3600",
  })
})

async function listPages(db: Db, kind: string, file: string): Promise<ListedPage[] | null> {
  if (kind === "page" && file === "all.xml") return ownPages.map((path) => ({ path, changedAt: null }))
  const first = file.replace(/\.xml$/, "")
  if (!isUuid(first)) return null
  if (kind === "product") return listProducts(db, first)
  return kind === "profile" ? listProfiles(db, first) : null
}
