import { createServer, type RequestListener } from "node:http"
import type pg from "pg"
import { createPool } from "#db/database.ts"
import type { Click } from "#src/clicks/click.ts"
import type { Commit } from "#src/clicks/click-commit.ts"
import { startRecorder } from "#src/clicks/recorder.ts"
import { createRedirect } from "#src/clicks/redirect.ts"
import { addFrontPart, front } from "#src/edge.ts"
import { setting } from "#src/env.ts"
import { redirectFront } from "#src/web/redirect-front.ts"

/** What the redirect is compared with: `single` is the same with one INSERT per click, `bare` stores nothing. */
const mode = process.argv[2]

const bare: RequestListener = (_request, response) => {
  response.writeHead(302, { location: "https://example.ma/p/argan?sys_click=0", "cache-control": "no-store" }).end()
}

const insert = {
  name: "insert_click",
  text: `insert into clicks (id, at, merchant_account_id, influencer_account_id, program_id, link_id, product_id, visitor, class,
           is_unique, day, referrer_host, in_app, ip_key)
         select $1, uuid_extract_timestamp($1), merchant_account_id, influencer_account_id, program_id, id, product_id, $3, $4,
           false, $5, $6, $7, $8 from links where id = $2`,
}

// Less work than the site's own statement: it decides no uniqueness.
function oneInsertPerClick(pool: pg.Pool): Commit<Click> {
  return {
    add(click, answer) {
      const keys = [Buffer.from(click.visitor, "hex"), click.class, click.day, click.referrerHost, click.inApp]
      const values = [click.id, click.linkId, ...keys, Buffer.from(click.ipKey, "hex")]
      pool.query({ ...insert, values }).then(() => answer(), answer)
    },
    drain: () => Promise.resolve(),
  }
}

function single(): RequestListener {
  const { links } = startRecorder(createPool(setting("CLICKS_DATABASE_URL"), 5, "clicks"), setting("PUBLIC_URL"))
  const commit = oneInsertPerClick(createPool(setting("WORKER_DATABASE_URL"), 10, "single"))
  addFrontPart(createRedirect({ links, commit }, redirectFront()))
  return (request, response) => void front(request, response, () => response.writeHead(404).end())
}

const server = createServer(mode === "bare" ? bare : single())
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.send?.({ port: typeof address === "object" ? address?.port : null })
})
