import { expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { atlas, users } from "#tests/cast.ts"
import { admin, ask, cookieOf, owner } from "./house.ts"

const hostile = "</script><img src=x onerror=alert(1)>"

const paths = [
  ...["/admin", "/admin/resources/accounts", `/admin/resources/accounts/records/${atlas.id}/show`],
  ...[`/admin/resources/accounts/records/${atlas.id}/suspension`, "/admin/resources/staff/actions/appointment"],
  ...["/admin/pages/desk", "/admin/pages/search", "/admin/sign-in", "/admin/nothing-here"],
]

test.each(paths)("serves %s under a strict policy, from no other host, and keeps it nowhere", async (path) => {
  const answer = await ask(path, { cookie: await cookieOf("administrator") })
  const html = await answer.text()
  const policy = answer.headers.get("content-security-policy") ?? ""
  const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1]
  const scripts = html.match(/<script[^>]*>/g) ?? []

  expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[^']+'; style-src 'self' 'unsafe-inline'; /)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
  expect(answer.headers.get("cache-control")).toBe("private, no-store")
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  // AdminJS' own style sheet names its source in a comment; nothing else may name another host.
  expect(html.match(/(?:src|href|action)="?(?:https?:)?\/\/[^"]*/g)).toBeNull()
  expect(html).not.toContain("googleapis")
  expect(html).toMatch(/<html lang="fr" dir="ltr">/)
})

test("gives every page a nonce of its own", async () => {
  const policies = [await ask("/admin/sign-in"), await ask("/admin/sign-in")]

  expect(new Set(policies.map(({ headers }) => headers.get("content-security-policy"))).size).toBe(2)
})

test("lets no name end a script or open a tag", async () => {
  await owner.updateTable("auth.users").set({ name: hostile }).where("id", "=", users.driss.id).execute()
  await owner.updateTable("accounts").set({ name: hostile }).where("id", "=", atlas.id).execute()
  const cookie = await cookieOf("administrator")
  const page = await (await ask("/admin", { cookie })).text()
  const data = await ask(`/admin/api/resources/accounts/records/${atlas.id}/show`, { cookie })
  const mirrored = await ask("/admin/sign-in", { form: { email: `"><img src=x onerror=alert(1)>`, password: "x" } })

  expect(page).not.toContain("<img src=x")
  expect(page).toContain("\\u003c/script>\\u003cimg src=x onerror=alert(1)>")
  expect(data.headers.get("content-type")).toMatch(/^application\/json/)
  expect(await data.text()).toContain("onerror")
  expect(await mirrored.text()).toContain("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;")
})

test("speaks Arabic from right to left", async () => {
  const page = await ask("/admin", { cookie: `${await cookieOf("finance")}; sys_staff_language=ar` })

  expect(await page.text()).toContain('<html lang="ar" dir="rtl">')
})

test("serves scripts compressed, under their own name only, to whoever is signed in", async () => {
  const cookie = await cookieOf("support")
  const page = await (await ask("/admin", { cookie })).text()
  const address = /src="(\/admin\/frontend\/assets\/app\.bundle\.js\?v=\w+)"/.exec(page)?.[1] ?? ""
  const script = await ask(address, { cookie, headers: { "accept-encoding": "br" } })

  expect(script.headers.get("content-encoding")).toBe("br")
  expect(script.headers.get("cache-control")).toBe("private, max-age=31536000, immutable")
  expect((await ask(address)).status).toBe(303)
  for (const name of [
    "app.bundle.js/app-bundle.production.js",
    "components.bundle.js/entry.js",
    "..%2f..%2fpackage.json",
  ])
    expect([name, (await ask(`/admin/frontend/assets/${name}`, { cookie })).status]).toEqual([name, 404])
})

test.each([
  "filters.accountId=x",
  "filters.accountId='; drop table accounts; --",
  "filters.createdAt~~from=yesterday&filters.createdAt~~to=2026-13-45",
  "filters.nothing=1&sortBy=password_hash&direction=sideways",
  "page=-1&perPage=1000000",
  "page=x&perPage=y",
  "filters.kind[]=a&filters.kind[]=b",
  "filters.name=%25%00_\\",
])("lists without failing whatever the address asks: %s", async (query) => {
  const cookie = await cookieOf("administrator")
  for (const resource of ["accounts", "memberships", "orders", "audit_entries", "staff"]) {
    const answer = await ask(`/admin/api/resources/${resource}/actions/list?${query}`, { cookie })

    expect([resource, answer.status]).toEqual([resource, 200])
  }
})

test("takes no filter by the names of JavaScript’s own", async () => {
  const cookie = await cookieOf("administrator")
  for (const query of ["filters.__proto__=1", "filters.constructor.prototype=1", "%5f%5fproto__=1", "%"]) {
    const answer = await ask(`/admin/api/resources/accounts/actions/list?${query}`, { cookie })

    expect([query, answer.status]).toEqual([query, query === "%" ? 200 : 400])
  }
})

test("finds nothing under an id that is none, and says so", async () => {
  const cookie = await cookieOf("administrator")
  for (const id of ["x", `${atlas.id}.x`, "a.b.c.d", "%00", "..%2f..%2f"]) {
    const answer = await ask(`/admin/api/resources/memberships/records/${id}/show`, { cookie })

    expect([id, answer.status < 500]).toEqual([id, true])
  }
})

test("answers its health to anybody", async () => {
  expect([(await ask("/healthz")).status, await (await ask("/readyz")).text()]).toEqual([200, "ready"])
})

test("reads without a right to write", async () => {
  await expect(inNoAccount(admin, (trx) => trx.deleteFrom("accounts").execute())).rejects.toThrow(/permission denied/)
})
