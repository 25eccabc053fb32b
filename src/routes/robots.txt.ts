import { setting } from "#src/env.ts"
import { asReader } from "#src/web/as-visitor.ts"

// A short link is a click for whoever sent it: no crawler's business.
export const GET = asReader(({ answer }) =>
  answer.raw(
    "text/plain; charset=utf-8",
    `User-agent: *\nDisallow: /t/\n\nSitemap: ${setting("PUBLIC_URL")}/sitemap.xml\n`,
  ),
)
