import "../../admin/built.ts"
import "../../admin/environment.ts"

import type Router from "@koa/router"
import { Router as AdminJsRouter } from "adminjs"
import { sql } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { startSession } from "#src/accounts/session.ts"
import { documentTicket } from "#src/documents/document-ticket.ts"
import { type StaffRole, staffRoles } from "#src/staff/staff-roles.ts"
import { atlas, rif, salma, staff, users } from "#tests/cast.ts"
import { fingerprint } from "#tests/security/world.ts"
import { suspend } from "#tests/suspensions/acts.ts"
import { pages as ownPages } from "../../admin/pages.ts"
import { resources } from "../../admin/resources.ts"
import { deskMiddleware, ownRoutes } from "../../admin/routes.ts"
import { signInRoutes } from "../../admin/sign-in/routes.ts"
import { admin, ask, bodyOf, cookieOf, database, origin, owner } from "./house.ts"
import { acts, adminRoutes, pages, places, routes } from "./route-rules.ts"

const app = database.open("app")
const file = atlas
let roleCookies: Record<StaffRole, string>
let strangers: Record<string, string>
let document: string
beforeAll(async () => {
  roleCookies = Object.fromEntries(
    await Promise.all(staffRoles.map(async (role) => [role, await cookieOf(role)] as const)),
  ) as Record<StaffRole, string>
  strangers = await everyStranger()
  document = await aPaper()
})

/** Members of the site in each part, one of a suspended account, staff who are signed in to the site only, and forgers. */
async function everyStranger(): Promise<Record<string, string>> {
  const memberOf = async (userId: string, accountId: string | null) => {
    const cookie = await startSession(app, userId, { accountId, userAgent: null })
    const value = cookie.split(";", 1)[0]?.split("=")[1] ?? ""
    return `sys_session=${value}; sys_staff=${value}; sys_staff_challenge=${value}`
  }
  await suspend(admin, rif.id)
  return {
    visitor: "",
    owner: await memberOf(users.khadija.id, atlas.id),
    manager: await memberOf(users.hamza.id, atlas.id),
    viewer: await memberOf(users.zineb.id, atlas.id),
    influencer: await memberOf(users.salma.id, salma.id),
    suspended: await memberOf(users.tarik.id, rif.id),
    "administrator on the site": await memberOf(users.driss.id, null),
    forger: "sys_staff=; sys_staff=null; sys_staff=undefined",
  }
}

async function aPaper(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with item as (
      insert into verification_items (account_id, verification_id, requirement_id, code)
      select ${file.id}, ${file.verification}, id, code from verification_requirements limit 1 returning id
    ), stored as (
      insert into stored_files (account_id, key_version, wrapped_key, media_type, bytes, sha256)
      values (${file.id}, 1, '', 'image/jpeg', 1, '') returning id
    )
    insert into documents (account_id, verification_id, item_id, kind, name, file_id, media_type, bytes, uploaded_by, scan)
    select ${file.id}, ${file.verification}, item.id, 'passport', 'a.jpg', stored.id, 'image/jpeg', 1, ${users.khadija.id}, 'infected'
    from item, stored returning documents.id`.execute(owner)
  return rows[0]?.id ?? ""
}

type Cell = {
  method: "GET" | "POST"
  path: (userId?: string) => string
  roles: StaffRole[] | "nobody"
  isAct?: boolean
}

const ours = [signInRoutes(), ownRoutes(), deskMiddleware()].flatMap((middleware) =>
  (middleware as unknown as { router: Router }).router.stack.flatMap(({ path, methods }) =>
    methods.filter((method) => method !== "HEAD").map((method) => `${method} ${path}`),
  ),
)

describe("every route", () => {
  test("of ours has its line, and every line its route", () => {
    expect(ours.sort()).toEqual(Object.keys(routes).sort())
  })

  test("of AdminJS' has its line, and every line its route", () => {
    const found = AdminJsRouter.routes.map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(found)].sort()).toEqual(Object.keys(adminRoutes).sort())
  })

  test("to a resource, a page and an act has its line, and every line its place", () => {
    const found = resources.flatMap(({ rows, acts: own = [] }) => own.map(({ name }) => `${rows.name}/${name}`))
    expect(resources.map(({ rows }) => rows.name).sort()).toEqual(Object.keys(places).sort())
    expect(Object.keys(ownPages).sort()).toEqual(Object.keys(pages).sort())
    expect(found.sort()).toEqual(Object.keys(acts).sort())
  })
})

const recordOf: Record<string, string> = {
  accounts: atlas.id,
  memberships: `${atlas.id}.${users.hamza.id}`,
  staff: users.sanae.id,
  programs: `${atlas.id}.${atlas.program.id}`,
}

/** AdminJS' routes, each with every resource, page and act that it could be asked for. */
function cellsOf([route, rule]: [string, (typeof adminRoutes)[string]]): [string, Cell][] {
  const [method = "GET", pattern = ""] = route.split(" ") as ["GET" | "POST", string]
  const cell = (names: Record<string, string>, roles: Cell["roles"], isAct = false): [string, Cell] => {
    const address = `/admin${pattern.replaceAll(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? "x")}`
    return [`${method} ${address}`, { method, roles, isAct, path: () => address }]
  }
  if (rule === "home") return [cell({}, [...staffRoles])]
  if (rule === "page") return Object.entries(pages).map(([pageName, roles]) => cell({ pageName }, roles))
  const resourceCells = Object.entries(places).flatMap(([resourceId, roles]) => {
    const recordId = recordOf[resourceId] ?? atlas.id
    const reading = rule === "record" ? "show" : "list"
    if (rule === "place") return [cell({ resourceId }, roles)]
    if (rule === "nothing") return [cell({ resourceId, action: "bulkDelete" }, "nobody")]
    const kind = rule === "record" ? "record" : "resource"
    const own = resources.find(({ rows }) => rows.name === resourceId)?.acts ?? []
    const foreign = ["edit", "constructor"].map((action) => cell({ resourceId, recordId, action }, "nobody"))
    return [
      cell({ resourceId, recordId, action: reading }, roles),
      ...own.map(({ name, kind: actKind }) =>
        cell(
          { resourceId, recordId, action: name },
          actKind === kind ? (acts[`${resourceId}/${name}`] ?? []) : "nobody",
          true,
        ),
      ),
      ...foreign,
    ]
  })
  return resourceCells
}

const adminCells = Object.entries(adminRoutes).flatMap(cellsOf)
const ownCells = Object.entries(routes).flatMap(([route, roles]): [string, Cell][] => {
  if (roles === "open") return []
  const [method = "GET", pattern = ""] = route.split(" ") as ["GET" | "POST", string]
  const names: Record<string, string> = { account: file.id, other: rif.id, field: "rib", file: "fr.pdf" }
  const path = (userId = users.khadija.id) =>
    pattern.replaceAll(/:(\w+)/g, (_all, name: string) => {
      if (name === "paper") return document
      if (name === "ticket") return documentTicket({ userId, documentId: document }, new Date())
      return names[name] ?? "x"
    })
  return [[route, { method, roles, path }]]
})
const cells = [...adminCells, ...ownCells]

/** As the back-office's own pages send it: the desk speaks JSON, AdminJS forms. */
function send(cell: Cell, cookie: string, userId?: string) {
  const { method } = cell
  const path = cell.path(userId)
  if (method === "GET") return ask(path, { cookie })
  if (!/\/(desk|own)\//.test(path)) return ask(path, { cookie, form: {} })
  const headers = { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" }
  const body = { text: "", verdict: "approved", reason: null, message: "", seen: null, sort: "age", kind: "" }
  return fetch(origin + path, { method, redirect: "manual", headers, body: JSON.stringify(body) })
}

describe("whoever is not signed in as staff", () => {
  test.each(cells)("is led to the sign-in at %s and changes nothing", async (_label, cell) => {
    const before = await fingerprint(owner)
    for (const [who, cookie] of Object.entries(strangers)) {
      const answer = await send(cell, cookie)
      const expected = cell.path().startsWith("/admin/desk/") ? [401, null] : [303, "/admin/sign-in"]
      expect([who, answer.status, answer.headers.get("location")]).toEqual([who, ...expected])
    }
    expect(await fingerprint(owner)).toEqual(before)
  })
})

/** Whatever is answered, to be kept nowhere, to run nothing of others' and to be shown in no frame of theirs. */
function isKeptByNobody(headers: Headers) {
  expect(headers.get("cache-control")).toBe("private, no-store")
  expect(headers.get("x-content-type-options")).toBe("nosniff")
  expect(headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'nonce-[^']+'; style-src 'self' 'unsafe-inline'; /,
  )
  expect(headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'$/)
  expect(headers.get("content-security-policy")).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
}

describe("each role of the staff", () => {
  test.each(cells)("is answered as it should be at %s", async (_label, cell) => {
    for (const role of staffRoles) {
      const isOpen = cell.roles !== "nobody" && cell.roles.includes(role)
      if (isOpen && cell.method === "POST") continue
      const before = await fingerprint(owner)
      const { status, headers } = await send(cell, roleCookies[role], staff[role](atlas.id).userId)
      const expected = isOpen ? [200, 303, 404, 409] : cell.roles === "nobody" ? [403, 404] : [403]
      expect([role, expected]).toEqual([role, expect.arrayContaining([status])])
      if (!isOpen) expect(await fingerprint(owner)).toEqual(before)
      isKeptByNobody(headers)
    }
  })
})

test("an act that is sent empty is refused in words, or done, and never fails", async () => {
  for (const [label, cell] of adminCells.filter(
    ([, { isAct, method, roles }]) => isAct && method === "POST" && roles !== "nobody",
  )) {
    const answer = await send(cell, roleCookies.administrator)
    expect([label, answer.status]).toEqual([label, 200])
    expect([label, (await bodyOf(answer)).notice?.type]).toEqual([label, expect.stringMatching(/^(error|success)$/)])
  }
})

/** AdminJS' router heeds no capitals; what stands before it must not either. */
test("capitals, dots and codes in an address open nothing to a role that may not", async () => {
  for (const path of [
    "/admin/API/resources/ledger_entries/actions/list",
    "/admin/api/Resources/audit_entries/actions/list",
    "/Admin/api/RESOURCES/staff/actions/list",
    "/ADMIN/API/OWN/counters/../../resources/staff/actions/list",
    "/admin/api/resources/STAFF/actions/list",
    "/admin/api/resources/%73taff/actions/list",
    "/admin/api/resources/staff%2factions/list",
    "/admin/api/pages/../resources/staff/actions/list",
    "/admin/./api/resources/staff/actions/list",
    "/admin//api/resources/staff/actions/list",
    "/admin/RESOURCES/staff",
    "/admin/Pages/desk",
    "/admin/DESK/queue",
  ]) {
    for (const cookie of [roleCookies.support, strangers.owner ?? ""]) {
      const answer = await ask(path, { cookie })
      expect([path, answer.status]).toEqual([path, expect.not.stringMatching("200")])
      expect([path, [303, 401, 403, 404].includes(answer.status)]).toEqual([path, true])
    }
  }
})

test("a paper is sent to nobody but the person of its ticket, for five minutes", async () => {
  const path = (ticket: string) => `/admin/desk/cases/${file.id}/papers/${document}/${ticket}`
  const of = { userId: users.karima.id, documentId: document }
  const right = documentTicket(of, new Date())
  const [until = "", signature = ""] = right.split(".")
  const late = new Date(Date.now() - 5 * 60_000 - 1)
  const forged = [
    documentTicket({ ...of, userId: users.driss.id }, new Date()),
    documentTicket({ ...of, documentId: atlas.argan.id }, new Date()),
    documentTicket(of, late),
    `${(Number.parseInt(until, 36) + 600_000).toString(36)}.${signature}`,
    ...[
      `${until}.`,
      `.${signature}`,
      `NaN.${signature}`,
      `zzzzzzzzzzzz.${signature}`,
      `${until}.${signature}a`,
      "x",
      "%00",
    ],
  ]
  for (const ticket of forged) {
    expect([ticket, (await ask(path(ticket), { cookie: roleCookies.compliance })).status]).toEqual([ticket, 404])
  }
  expect((await ask(path(right), { cookie: roleCookies.compliance })).status).toBe(409)
  expect((await ask(path(right), { cookie: roleCookies.administrator })).status).toBe(404)
  expect((await ask(path(right), { cookie: roleCookies.support })).status).toBeGreaterThan(400)
  const views = await inAccount(admin, file.id, (trx) =>
    trx.selectFrom("auditEntries").where("act", "=", "view_document").select("id").execute(),
  )
  expect(views).toEqual([])
})
