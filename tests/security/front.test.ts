import { mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { atlas } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { cookieOf } from "../site.ts"
import { openRawServer } from "./raw-server.ts"

const database = await cloneDatabase()
const app = database.open("app")
const cookie = await cookieOf(app, atlas.owner)
const say = await openRawServer()

const form = { "content-type": "application/x-www-form-urlencoded" }
const rename = (headers: Record<string, string>) =>
  say({ method: "POST", path: "/fr/settings/name", headers: { ...form, ...headers }, body: "name=Mallory" })

const nameOfOwner = async () => {
  const user = await app.selectFrom("auth.users").where("id", "=", atlas.owner.userId).select("name").executeTakeFirst()
  return user?.name
}

describe("a request from another site", () => {
  test.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" },
    { "sec-fetch-site": "Same-Origin, same-origin" },
    { origin: "https://evil.example" },
    { origin: "http://localhost:3000.evil.example" },
    { origin: "http://localhost:3001" },
    { origin: "null" },
    { origin: "" },
    {},
  ])("is refused with a cookie and %o", async (headers) => {
    const answer = await rename({ cookie, ...headers } as Record<string, string>)

    expect(answer.status).toBe(403)
    expect(await nameOfOwner()).toBe("Khadija")
  })

  test("is refused without a cookie too when the browser says where it comes from", async () => {
    expect((await rename({ "sec-fetch-site": "cross-site" })).status).toBe(403)
    expect((await rename({ origin: "https://evil.example" })).status).toBe(403)
  })

  test("is refused whatever unsafe method it has", async () => {
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const headers = { cookie, "sec-fetch-site": "cross-site" }
      expect((await say({ method, path: "/fr/settings/name", headers })).status).toBe(403)
    }
  })

  test("is served from our own pages", async () => {
    const answer = await rename({ cookie, "sec-fetch-site": "same-origin" })

    expect(answer.status).toBe(303)
    expect(await nameOfOwner()).toBe("Mallory")
  })
})

describe("the address of a client", () => {
  test("is never taken from a header of theirs", async () => {
    const statuses = new Set<number>()
    for (let attempt = 0; attempt < 66; attempt++) {
      const spoofed = `10.0.${attempt}.1`
      const answer = await say({
        method: "POST",
        path: "/fr/sign-in",
        headers: { ...form, "x-forwarded-for": spoofed, "x-sys-client-address": spoofed, forwarded: `for=${spoofed}` },
        body: `email=someone${attempt}%40example.ma&password=wrong`,
      })
      statuses.add(answer.status)
    }

    expect([...statuses]).toEqual([422, 429])
  })
})

describe("hostile bytes", () => {
  const paths = [
    "/%",
    "/fr/%E0%A4%A",
    "/fr/p/%E0%A4%A",
    "/fr/p/%00",
    "/fr/p/a%00b?ref=%00&sys_click=%00",
    "/fr/p/huile-argan?ref=%00&q=%FF",
    "/fr/o/%00",
    "/t/%E0%A4%A",
    "/t/%00",
    "/media/..%2f..%2fetc/passwd.webp",
    "/media/%00/640.webp",
    "/fr/products/__proto__",
    "/fr/constructor",
    "/__proto__",
    "//evil.example/fr",
    "/fr//evil.example",
    "/\\evil.example",
    "/fr/sign-in?next=%00",
    "/fr/invitations/%00",
    "/fr/password-reset/%00",
    "/fr/email-confirmation/%00",
    "/fr/discover/%00",
    "/api/v1/orders/%E0%A4%A",
    "/api/v1/orders/%00",
    "/api/v1/%00",
    "http://evil.example/fr",
    `/fr/${"a".repeat(8000)}`,
    "/fr/?__proto__[a]=1",
  ]

  test.each(paths)("in the path %s are never an error of ours", async (path) => {
    const visitor = await say({ path })
    const member = await say({ path, headers: { cookie } })

    expect(Math.max(visitor.status, member.status)).toBeLessThan(500)
    expect(Math.min(visitor.status, member.status)).toBeGreaterThan(199)
  })

  const headers: Record<string, string>[] = [
    { host: "evil.example" },
    { host: "a b" },
    { host: "[" },
    { host: "" },
    { host: "localhost:99999" },
    { cookie: "sys_session=%00; sys_flash=%00; sys_inbox=%00; sys_visitor=%00; sys_locale=zz" },
    { cookie: "sys_session=; =; ;;; sys_session" },
    { cookie: `sys_flash=${Buffer.from("null").toString("base64url")}` },
    {
      cookie: `sys_flash=${Buffer.from('{"tone":"success","key":"orders.done","parameters":null}').toString("base64url")}`,
    },
    { cookie: `sys_flash=${Buffer.from('{"tone":"success","key":"__proto__"}').toString("base64url")}` },
    {
      cookie: `sys_flash=${Buffer.from('{"tone":"success","key":"enrollments.done.approved_many","parameters":{"count":{}}}').toString("base64url")}`,
    },
    { cookie: `sys_inbox=${Buffer.from("<b>@x").toString("base64url")}` },
    { "accept-language": "\u00ff, ar;q=zz" },
    { "hx-request-type": "partial", "hx-request": "true" },
    { authorization: "Bearer \u00ff" },
    { "content-length": "abc" },
  ]

  test.each(headers)("in the headers %o are never an error of ours", async (sent) => {
    for (const path of ["/", "/fr", "/fr/sign-in", "/fr/email-confirmation", "/fr/p/huile-argan", "/t/SALMA22"]) {
      const answer = await say({ path, headers: sent })
      expect([path, answer.status < 500]).toEqual([path, true])
    }
  })

  test("in a host never become an address of ours", async () => {
    for (const path of ["/", "/fr", "/fr/sign-in", "/fr/p/huile-argan", "/fr/dashboard"]) {
      const { head, body } = await say({ path, headers: { host: "evil.example", "x-forwarded-host": "evil.example" } })
      expect(head + body).not.toContain("evil.example")
    }
  })
})

describe("every page", () => {
  test.each(["/fr", "/fr/sign-in", "/fr/p/huile-argan", "/fr/nowhere", "/fr/dashboard"])(
    "%s carries the headers that keep a browser safe",
    async (path) => {
      const { head } = await say({ path })

      expect(head).toMatch(/content-security-policy: (?!.*unsafe)/i)
      expect(head).toMatch(/frame-ancestors 'none'/i)
      expect(head).toMatch(/x-content-type-options: nosniff/i)
      expect(head).toMatch(/x-request-id: /i)
    },
  )
})

test.each(["/_server?id=1", "/./_server", "/x/../_server/a", "http://localhost:3000/_server", "/_server"])(
  "the framework's endpoint is nobody's, as %s",
  async (path) => {
    const headers = { cookie, "sec-fetch-site": "same-origin" }
    expect((await say({ path, headers })).status).toBe(404)
    expect((await say({ method: "POST", path, headers })).status).toBe(404)
  },
)

describe("an upload", () => {
  // A folder of this file's own, since other tests upload meanwhile.
  beforeAll(async () => {
    process.env.TMPDIR = await mkdtemp(join(tmpdir(), "sys-front-"))
  })
  const openFiles = async () => (await readdir("/proc/self/fd")).length
  const leftBehind = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("sys-upload-")).length

  test("that is cut short leaves nothing open and nothing behind", async () => {
    const start = `--x\r\ncontent-disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\n${"a".repeat(200_000)}`
    const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "multipart/form-data; boundary=x" }
    const upload = { method: "POST", path: `/fr/products/${atlas.argan.id}/pictures`, headers }
    const before = [await openFiles(), await leftBehind()]
    for (let attempt = 0; attempt < 10; attempt++) {
      await say({ ...upload, headers: { ...headers, "content-length": "900000" }, body: start, hangUpAfter: 30 })
      await say({ ...upload, body: start })
    }
    await new Promise((done) => setTimeout(done, 200))

    expect(await leftBehind()).toBe(before[1])
    expect(await openFiles()).toBeLessThan((before[0] ?? 0) + 8)
  })
})

describe("a body", () => {
  const chunked = (bytes: number) => `${bytes.toString(16)}\r\n${"a".repeat(bytes)}\r\n0\r\n\r\n`
  const own = { cookie, "sec-fetch-site": "same-origin", "transfer-encoding": "chunked" }

  test("that does not say its length is read no further than its limit", async () => {
    const sent = { method: "POST", path: "/fr/settings/name", body: chunked(300_000) }
    const answer = await say({ ...sent, headers: { ...form, ...own } })

    expect(answer.status).toBe(413)
  })

  test("of the API that does not say its length is read no further than its limit", async () => {
    const headers = { "transfer-encoding": "chunked", authorization: `Bearer sys_sk_${"a".repeat(43)}` }
    const answer = await say({ method: "POST", path: "/api/v1/orders", body: chunked(1_100_000), headers })

    expect(answer.status).toBe(413)
    expect(answer.body).toContain("body_too_large")
  })

  test.each([
    ["", "multipart/form-data"],
    ["--x\r\n", "multipart/form-data; boundary=x"],
    ["--x\r\ncontent-disposition: form-data\r\n\r\nx\r\n--x--\r\n", "multipart/form-data; boundary=x"],
    [
      '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--x--\r\n',
      "multipart/form-data; boundary=x",
    ],
    [
      '--x\r\ncontent-disposition: form-data; name="f"; filename="../../etc/x"\r\n\r\nx',
      "multipart/form-data; boundary=x",
    ],
    [`--x\r\n${"a: b\r\n".repeat(5000)}\r\n`, "multipart/form-data; boundary=x"],
    ["name=%", "application/x-www-form-urlencoded"],
    ["name=%FF%00%E0", "application/x-www-form-urlencoded"],
    ["__proto__=1&constructor=2&name[]=3", "application/x-www-form-urlencoded"],
    ["{}", "application/json"],
    ["name=Mallory", "text/plain"],
    ["name=Mallory", "application/x-www-form-urlencoded; charset=utf-16"],
  ])("of %j as %s is never an error of ours", async (body, type) => {
    const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": type }
    for (const path of [
      "/fr/settings/name",
      "/fr/products",
      `/fr/products/${atlas.argan.id}/pictures`,
      "/fr/sign-in",
    ]) {
      const { status } = await say({ method: "POST", path, headers, body })
      expect([path, status >= 200 && status < 500]).toEqual([path, true])
    }
  })
})
