import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { timeOfClick } from "#src/clicks/click-id.ts"
import { startRecorder } from "#src/clicks/recorder.ts"
import { createRedirect, goneHeader } from "#src/clicks/redirect.ts"
import { setting } from "#src/env.ts"
import { redirectFront } from "#src/web/redirect-front.ts"
import { atlas, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { wireTo } from "./wire.ts"

const database = await cloneDatabase()
const owner = new pg.Pool({ connectionString: database.url("owner"), max: 1 })
const phone =
  "Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
const path = `/t/${salma.link.code}`

type Answered = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
let server: Server
let stop: () => Promise<void>

/** The redirect on a server of its own; what it leaves to the pages is answered with 404, or 410 for a link that is gone. */
async function serve(clicksUrl: string) {
  const pool = new pg.Pool({ connectionString: clicksUrl, max: 5 })
  pool.on("error", () => {})
  const recorder = startRecorder(pool, setting("PUBLIC_URL"))
  const redirect = createRedirect(recorder, redirectFront())
  server = createServer(async (incoming, response) => {
    if (await redirect(incoming, response)) return
    response.writeHead(incoming.headers[goneHeader] ? 410 : 404).end()
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  stop = async () => {
    await new Promise((closed) => server.close(closed))
    await recorder.stop()
    await pool.end()
  }
}

function follow(to: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answered> {
  const { port } = server.address() as AddressInfo
  return new Promise((answered, failed) => {
    const options = { port, path: to, method, headers: { "user-agent": phone, ...headers }, agent: false }
    request(options, (response) => {
      let body = ""
      response.on("data", (chunk) => (body += chunk))
      response.on("end", () => answered({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on("error", failed)
      .end()
  })
}

async function clicks() {
  return (await owner.query("select * from clicks order by id")).rows
}

/** Long enough for the redirect to have heard that its links may have changed. */
const heard = () => sleep(300)

const clickOf = (location: unknown) => /[?&]sys_click=([^&#]+)/.exec(String(location))?.[1] ?? ""

const wire = await wireTo(database.url("clicks"))
beforeAll(() => serve(wire.url))
afterAll(async () => {
  await stop()
  wire.close()
  await owner.end()
})
beforeEach(() => owner.query("delete from clicks; delete from click_visitors"))

test("leads to the hosted page with a click that is stored and a cookie of the first party", async () => {
  const answer = await follow(path, { referer: "https://l.instagram.com/x?y" })

  const id = clickOf(answer.headers.location)
  expect(answer.status).toBe(302)
  expect(answer.headers.location).toBe(`http://localhost:3000/fr/p/${atlas.argan.slug}?sys_click=${id}`)
  expect(answer.headers["cache-control"]).toBe("no-store")
  expect(answer.headers["set-cookie"]?.[0]).toMatch(
    /^sys_v=[0-9a-f]{32}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  expect(await clicks()).toMatchObject([
    { id, class: "person", is_unique: true, referrer_host: "l.instagram.com", country: null, at: timeOfClick(id) },
  ])
})

test.each([
  [{ "accept-language": "ar-MA,ar;q=0.9,fr;q=0.8" }, "ar"],
  [{ "accept-language": "fr-FR", cookie: "sys_locale=ar" }, "ar"],
  [{ "accept-language": "de" }, "fr"],
])("speaks the visitor's language: %j", async (headers: Record<string, string>, locale) => {
  expect((await follow(path, headers)).headers.location).toContain(`/${locale}/p/`)
})

test("passes the request's parameters through, with exactly one click", async () => {
  const answer = await follow(`${path}?utm_source=tiktok&sys_click=forged&x=%D8%B3`)

  expect(answer.headers.location).toMatch(/\?utm_source=tiktok&x=%D8%B3&sys_click=[0-9a-f-]{36}$/)
})

test("knows the visitor again by the cookie", async () => {
  const first = await follow(path)
  const cookie = String(first.headers["set-cookie"]?.[0]).split(";", 1)[0] ?? ""
  await follow(path, { cookie })

  const [one, two] = await clicks()
  expect([one.is_unique, two.is_unique]).toEqual([true, false])
  expect(two.visitor).toEqual(one.visitor)
})

test("stores a HEAD request, a preview and a bot without counting them, and answers them the same", async () => {
  const head = await follow(path, {}, "HEAD")
  const preview = await follow(path, { "user-agent": "WhatsApp/2.23.20.0 A" })
  const bot = await follow(path, { "user-agent": "curl/8.1" })

  expect([head.status, preview.status, bot.status]).toEqual([302, 302, 302])
  expect((await clicks()).map((click) => [click.class, click.is_unique])).toEqual([
    ["head", false],
    ["preview", false],
    ["bot", false],
  ])
})

test("believes no proxy that it was not told of", async () => {
  await follow(path, { "cf-ipcountry": "FR", "x-forwarded-for": "9.9.9.9" })
  await follow(path, { "x-forwarded-for": "8.8.8.8" })

  const [one, two] = await clicks()
  expect(one.country).toBeNull()
  expect(one.ip_key).toEqual(two.ip_key)
})

test.each(["/t/NOTHING", "/t/", "/t/a/b", "/t/%00", `/t/${"A".repeat(200)}`, "/t/'%20or%201=1"])(
  "leaves %s to the site's own page",
  async (unknown) => {
    expect((await follow(unknown)).status).toBe(404)
    expect(await clicks()).toHaveLength(0)
  },
)

test("leaves other addresses and other methods alone", async () => {
  expect((await follow("/fr")).status).toBe(404)
  expect((await follow(path, {}, "POST")).status).toBe(404)
})

test("stores the click of a suspended merchant's link within the second, and leaves the answer to the page of what is gone", async () => {
  expect((await follow(path)).status).toBe(302)
  await owner.query(
    "insert into suspensions (account_id, reason, scope, imposed_by) select $1, 'fraud', 'everything', user_id from memberships limit 1",
    [atlas.id],
  )
  await heard()

  expect((await follow(path, { [goneHeader]: "1" })).status).toBe(410)
  expect(await clicks()).toHaveLength(2)

  await owner.query("delete from suspensions")
  await owner.query("update links set archived_at = null")
  await heard()
  expect((await follow(path, { [goneHeader]: "1" })).status).toBe(302)
})

test("leads to the merchant's own site when the product has one", async () => {
  await owner.query("update products set shop_url = 'https://أركان.ma/زيت?v=2#avis' where id = $1", [atlas.argan.id])
  await owner.query(`update links set utm = '{"utm_source":"ig"}'`)
  await heard()

  const { location } = (await follow(path)).headers
  expect(location).toBe(
    `https://xn--igbi3a2eq.ma/%D8%B2%D9%8A%D8%AA?v=2&utm_source=ig&sys_click=${clickOf(location)}#avis`,
  )

  await owner.query("update products set shop_url = null")
  await owner.query("update links set utm = '{}'")
  await heard()
})

test("answers 503 with a way to the product while the database is away, and stores again once it is back", async () => {
  expect((await follow(path)).status).toBe(302)
  wire.cut()
  const away = await follow(path, { "accept-language": "ar" })
  const unknown = await follow("/t/UNSEEN2")
  wire.mend()

  expect(away.status).toBe(503)
  expect(away.headers["retry-after"]).toBe("5")
  expect(away.body).toContain(`<html lang="ar" dir="rtl">`)
  expect(away.body).toContain(`href="http://localhost:3000/ar/p/${atlas.argan.slug}"`)
  expect(unknown.status).toBe(503)
  expect(unknown.body).toContain(`href="http://localhost:3000/fr"`)
  expect((await follow(path)).status).toBe(302)
  expect(await clicks()).toHaveLength(2)
})

test("stores once a click whose commit was not heard of", async () => {
  await follow(path)
  wire.loseNextAnswer()
  const answer = await follow(path)

  expect(answer.status).toBe(302)
  expect((await clicks()).map((click) => click.id)).toContain(clickOf(answer.headers.location))
  expect(await clicks()).toHaveLength(2)
})

test("stores every click of a crowd, each answered with its own", async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, () => follow(path)))

  const answered = answers.map((answer) => clickOf(answer.headers.location)).toSorted()
  const rows = await clicks()
  expect(rows.map((click) => click.id)).toEqual(answered)
  expect(rows.filter((click) => click.is_unique)).toHaveLength(1)
})
