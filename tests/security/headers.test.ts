import { beforeAll, describe, expect, test } from "vitest"
import { atlas, nora, salma } from "../cast.ts"
import { cookieOf } from "../site.ts"
import { addressOf, cases, label, type Side } from "./matrix.ts"
import { openRawServer, type RawAnswer } from "./raw-server.ts"
import { openWorld, type World } from "./world.ts"

const say = await openRawServer()
let world: World
let cookies: Record<Side | "rival", string>
beforeAll(async () => {
  world = await openWorld()
  cookies = {
    merchant: await cookieOf(world.app, atlas.owner),
    influencer: await cookieOf(world.app, salma.owner),
    rival: await cookieOf(world.app, nora.owner),
  }
})

const headerOf = ({ head }: RawAnswer, name: string) => new RegExp(`^${name}: (.*?)\\r?$`, "im").exec(head)?.[1] ?? null

/** The policy of every page: nothing inline, nothing from another host, in no frame of anybody's. */
const policy = [
  ...["default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'"],
  ...["connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"],
].join("; ")

function isSafe(answer: RawAnswer) {
  // What stands in a field is text, whatever it looks like.
  const html = answer.body.replace(/\svalue="[^"]*"/g, "")
  expect(headerOf(answer, "content-security-policy")).toBe(policy)
  expect(headerOf(answer, "x-content-type-options")).toBe("nosniff")
  expect(headerOf(answer, "referrer-policy")).toBe("strict-origin-when-cross-origin")
  expect(headerOf(answer, "cross-origin-opener-policy")).toBe("same-origin")
  expect(headerOf(answer, "strict-transport-security")).toMatch(/max-age=\d{8}/)
  expect(headerOf(answer, "permissions-policy")).toMatch(/camera=\(\)/)
  expect(headerOf(answer, "x-powered-by") ?? headerOf(answer, "server")).toBeNull()
  expect(
    html.match(
      /<script(?! type="application\/ld\+json">)(?![^>]*\ssrc="\/)[^>]*>|\sstyle="|<style|\son\w+="|javascript:/gi,
    ),
  ).toBeNull()
  expect(
    html.match(/<(?:script|img|iframe|object|embed|source)[^>]*\s(?:src|data|srcset)="(?:https?:)?\/\/[^"]*/gi),
  ).toBeNull()
  expect(
    html.match(/<link[^>]*rel="(?:stylesheet|preload|icon|modulepreload)"[^>]*href="(?:https?:)?\/\/[^"]*/gi),
  ).toBeNull()
}

const isHtml = (answer: RawAnswer) => headerOf(answer, "content-type")?.includes("text/html")
// A stream has no end to wait for: tests/messages reads its head.
const gets = cases.filter(({ name, method }) => method === "GET" && !name.endsWith("/stream"))

describe.each(["fr", "ar"])("every page in %s", (locale) => {
  test.each(gets.map((one) => [label(one), one] as const))(
    "%s is safe, and kept by nobody",
    async (_label, { name, rule }) => {
      const path = addressOf(world, name).replace(/^\/fr/, `/${locale}`)
      const pages: Record<string, RawAnswer> = { visitor: await say({ path }) }
      for (const [who, cookie] of Object.entries(cookies)) pages[who] = await say({ path, headers: { cookie } })
      for (const answer of Object.values(pages)) {
        expect(answer.status).toBeLessThan(500)
        expect(headerOf(answer, "cache-control")).toBe("private, no-store")
        if (isHtml(answer) || answer.status >= 300) isSafe(answer)
      }
      expect(Object.values(pages).some(({ status }) => status < 400) || rule === "anybody").toBe(true)
    },
  )
})

test("what is refused, not found, gone or broken is as safe", async () => {
  const { merchant: cookie } = cookies
  const own = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" }
  const answers = [
    await say({ path: "/fr/nowhere", headers: { cookie } }),
    await say({ path: "/zz/orders", headers: { cookie } }),
    await say({ path: `/fr/orders/${salma.id}`, headers: { cookie } }),
    await say({ path: "/fr/links", headers: { cookie } }),
    await say({ path: "/fr/email-confirmation/unknown", headers: { cookie } }),
    await say({ method: "POST", path: "/fr/products", headers: own, body: "sku=" }),
    await say({ method: "POST", path: "/fr/products", headers: { ...own, "content-type": "text/xml" }, body: "<a/>" }),
    await say({
      method: "POST",
      path: "/fr/products",
      headers: { ...own, "hx-request-type": "partial" },
      body: "sku=",
    }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 410, 422, 415, 422])
  for (const answer of answers) {
    isSafe(answer)
    expect(headerOf(answer, "cache-control")).toBe("private, no-store")
  }
  const crossSite = await say({
    method: "POST",
    path: "/fr/products",
    headers: { ...own, "sec-fetch-site": "cross-site" },
  })
  expect([crossSite.status, headerOf(crossSite, "content-security-policy")]).toEqual([403, policy])
})

test("a cookie is never within reach of a script or of another site", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" }
  const answers = [
    await say({ path: "/fr" }),
    await say({ path: `/fr/p/${atlas.argan.slug}` }),
    await say({
      method: "POST",
      path: "/fr/sign-in",
      headers: form,
      body: `email=salma%40example.ma&password=${encodeURIComponent("un mot de passe solide")}`,
    }),
    await say({ method: "POST", path: "/fr/email-confirmation", headers: form, body: "email=salma%40example.ma" }),
    await say({
      method: "POST",
      path: "/fr/enrollments/approvals",
      headers: { ...form, cookie: cookies.merchant, "sec-fetch-site": "same-origin" },
    }),
  ]
  const set = answers.flatMap(({ head }) =>
    [...head.matchAll(/^set-cookie: (.*?)\r?$/gim)].map(([, cookie = ""]) => cookie),
  )

  expect(set.map((cookie) => cookie.split("=", 1)[0])).toEqual(expect.arrayContaining(["sys_session", "sys_flash"]))
  for (const cookie of set.filter((one) => !one.startsWith("sys_locale=")))
    expect(cookie).toMatch(/HttpOnly.*SameSite=(Lax|Strict)/)
})

test("a paper is shown in no frame of others, can do nothing and is kept by nobody", async () => {
  const path = `/fr/verification/documents/${world.spoils.document}`
  const lead = await say({ path, headers: { cookie: cookies.merchant } })
  const ticket = headerOf(lead, "location") ?? ""
  await world.owner.updateTable("documents").set({ scan: "clean" }).execute()
  const paper = await say({ path: ticket, headers: { cookie: cookies.merchant } })

  expect([lead.status, headerOf(lead, "cache-control")]).toEqual([303, "private, no-store"])
  expect(paper.status).toBe(200)
  expect(headerOf(paper, "content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'self'/)
  expect(headerOf(paper, "content-disposition")).toMatch(/^inline; filename="[\w .()-]+"; filename\*=UTF-8''[\w%.-]+$/)
  expect(headerOf(paper, "x-content-type-options")).toBe("nosniff")
  expect(headerOf(paper, "cache-control")).toBe("private, no-store")
  expect(headerOf(paper, "cross-origin-resource-policy")).toBe("same-origin")
  // Nobody else, whatever the ticket; and no ticket for another paper, or of another shape.
  const query = new URL(ticket, "http://localhost").searchParams.get("ticket") ?? ""
  const [until = "", signature = ""] = query.split(".")
  expect((await say({ path: ticket })).status).toBe(303)
  expect((await say({ path: ticket, headers: { cookie: cookies.rival } })).status).toBe(404)
  expect((await say({ path: ticket, headers: { cookie: cookies.influencer } })).status).toBe(404)
  for (const forged of [
    "",
    query.slice(0, -1),
    `${until}.`,
    `.${signature}`,
    `NaN.${signature}`,
    `zzzzzzzzzz.${signature}`,
    `${(Number.parseInt(until, 36) + 1).toString(36)}.${signature}`,
  ]) {
    const answer = await say({ path: `${path}/content?ticket=${forged}`, headers: { cookie: cookies.merchant } })
    expect([forged, answer.status === 200]).toEqual([forged, false])
  }
})
