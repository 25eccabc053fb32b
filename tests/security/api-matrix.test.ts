import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { revokeApiKey } from "#src/accounts/revoke-api-key.ts"
import { openStaffSession } from "#src/staff/staff-session.ts"
import { documentedOrder } from "../api/shop.ts"
import { atlas, rif, users } from "../cast.ts"
import { ask, cookieOf } from "../site.ts"
import { suspend } from "../suspensions/acts.ts"
import { fingerprint, openWorld, type World } from "./world.ts"

const files = import.meta.glob<Record<string, unknown>>("../../src/routes/{api,t,media,sitemaps}/**/*.{ts,tsx}", {
  eager: true,
})
const tops = import.meta.glob<Record<string, unknown>>("../../src/routes/*.{ts,tsx}", { eager: true })
const nameOf = (file: string) => file.replace(/^.*\/routes\//, "").replace(/\.tsx?$/, "")

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
type Scope = "orders:read" | "orders:write"
/** Who gets in: anybody; a key with that scope; nobody, by that method (405); nobody, whatever the key (404). */
type Rule = "anybody" | Scope | "no method" | "nothing"
type Rules = Partial<Record<Method, Rule>>

const others = { DELETE: "no method", PATCH: "no method", PUT: "no method" } as const
const nothing = { DELETE: "nothing", GET: "nothing", PATCH: "nothing", POST: "nothing", PUT: "nothing" } as const

/** Every route that is no page of a language. */
const rules: Record<string, Rules> = {
  "[...path]": { GET: "anybody", POST: "anybody" },
  index: { GET: "anybody" },
  "t/[code]": { GET: "anybody" },
  "media/[picture]/[file]": { GET: "anybody" },
  "media/share/[product]/[file]": { GET: "anybody" },
  "robots.txt": { GET: "anybody" },
  "sitemap.xml": { GET: "anybody" },
  "sitemaps/[kind]/[file]": { GET: "anybody" },
  "api/v1/[...path]": nothing,
  "api/v1/openapi.json": { ...others, POST: "no method", GET: "anybody" },
  "api/v1/orders/index": { ...others, GET: "no method", POST: "orders:write" },
  "api/v1/orders/[external_id]/index": { ...others, GET: "orders:read", POST: "no method" },
  "api/v1/orders/[external_id]/events": { ...others, GET: "no method", POST: "orders:write" },
}

const open: Record<string, number> = {
  "GET [...path]": 404,
  "POST [...path]": 404,
  "GET index": 303,
  "GET t/[code]": 404,
  "GET media/[picture]/[file]": 404,
  "GET media/share/[product]/[file]": 404,
  "GET robots.txt": 200,
  "GET sitemap.xml": 200,
  "GET sitemaps/[kind]/[file]": 404,
  "GET api/v1/openapi.json": 200,
}

let world: World
const keys: Record<"reader" | "writer" | "revoked" | "rivals", string> = {
  reader: "",
  writer: "",
  revoked: "",
  rivals: "",
}
beforeAll(async () => {
  world = await openWorld()
  const keyOf = async (owner: typeof atlas.owner, scopes: Scope[]) =>
    inAccount(world.app, owner.accountId, (trx) => createApiKey(trx, owner, { name: "clé", scopes }, new Date()))
  keys.reader = (await keyOf(atlas.owner, ["orders:read"])).key
  keys.writer = (await keyOf(atlas.owner, ["orders:write"])).key
  keys.rivals = (await keyOf(rif.owner, ["orders:read", "orders:write"])).key
  const revoked = await keyOf(atlas.owner, ["orders:read", "orders:write"])
  await inAccount(world.app, atlas.id, (trx) => revokeApiKey(trx, atlas.owner, revoked.id, new Date()))
  keys.revoked = revoked.key
  expect((await call("api/v1/orders/index", "POST", { key: keys.writer, id: "known" })).status).toBe(201)
})

const cells = Object.entries(rules).flatMap(([name, methods]) =>
  (Object.entries(methods) as [Method, Rule][]).map(([method, rule]) => ({ name, method, rule })),
)
const labelled = (list: typeof cells) => list.map((one) => [`${one.method} ${one.name}`, one] as const)

type Caller = { key?: string; cookie?: string; id?: string }

function call(name: string, method: Method, { key, cookie, id = "known" }: Caller) {
  const path = name
    .replace("[external_id]", "known")
    .replace("[...path]", "nowhere/at-all")
    .replace("[code]", "NOWHERE")
    .replace("[picture]/[file]", `${atlas.argan.id}/640.webp`)
    .replace(/(^|\/)index$/, "")
  const events = { events: [{ id: "e", type: "confirmed", occurred_at: "2026-11-20T00:00:00Z" }] }
  const body = JSON.stringify(name.endsWith("events") ? events : documentedOrder(id))
  return ask(`/${path}`, {
    method: method as "GET",
    ...(cookie && { cookie }),
    headers: { ...(key && { authorization: `Bearer ${key}` }) },
    ...(method !== "GET" && { body }),
  })
}

test("every route has its rule, and every rule its route", () => {
  const found = Object.entries({ ...files, ...tops }).map(([file, exported]) => [
    nameOf(file),
    Object.keys(exported).sort(),
  ])
  const ruled = Object.entries(rules).map(([name, methods]) => [name, Object.keys(methods).sort()])

  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(ruled))
})

const guarded = cells.filter(({ rule }) => rule !== "anybody" && rule !== "no method")

describe("whoever has no key of today", () => {
  test.each(labelled(guarded))("is not known at %s and changes nothing", async (_label, { name, method }) => {
    const admin = world.database.open("admin", 1)
    const ofStaff = await inAccount(admin, platformAccountId, (trx) =>
      openStaffSession(trx, users.driss.id, null, new Date()),
    )
    const session = (await cookieOf(world.app, atlas.owner)).split("=")[1] ?? ""
    const before = await fingerprint(world.owner)
    const callers: Caller[] = [
      {},
      { key: keys.revoked },
      { key: session },
      { key: `sys_sk_${session}` },
      { key: `${keys.writer.slice(0, -1)}${keys.writer.endsWith("A") ? "B" : "A"}` },
      { key: keys.writer.toUpperCase() },
      { key: `${keys.writer} ${keys.writer}` },
      { cookie: `sys_session=${session}` },
      { cookie: ofStaff.split(";", 1)[0] ?? "" },
    ]
    for (const caller of callers) {
      const answer = await call(name, method, caller)
      expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"])
    }
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

describe("a key", () => {
  const scoped = cells.filter(({ rule }) => rule === "orders:read" || rule === "orders:write")
  test.each(labelled(scoped))("without the scope is refused at %s and changes nothing", async (_label, one) => {
    const before = await fingerprint(world.owner)
    const { status } = await call(one.name, one.method, {
      key: one.rule === "orders:read" ? keys.writer : keys.reader,
    })

    expect(status).toBe(403)
    expect(await fingerprint(world.owner)).toEqual(before)
  })

  test.each(labelled(scoped.filter(({ name }) => name.includes("["))))(
    "of a rival finds no order of another at %s",
    async (_label, one) => {
      const before = await fingerprint(world.owner)
      const { status } = await call(one.name, one.method, { key: keys.rivals })

      expect(status).toBe(404)
      expect(await fingerprint(world.owner)).toEqual(before)
    },
  )

  test.each(labelled(scoped))("with the scope is served at %s, in a suspended account too", async (_label, one) => {
    const key = one.rule === "orders:read" ? keys.reader : keys.writer
    const before = await call(one.name, one.method, { key, id: `own-${one.name}` })
    const admin = world.database.open("admin", 1)
    await suspend(admin, atlas.id)
    const suspended = await call(one.name, one.method, { key, id: `suspended-${one.name}` })
    await world.owner.deleteFrom("suspensions").execute()

    expect([before.ok, suspended.ok]).toEqual([true, true])
  })
})

test.each(labelled(cells.filter(({ rule }) => rule === "no method")))(
  "%s is answered 405 to whoever",
  async (_label, { name, method }) => {
    for (const key of ["", keys.writer, keys.rivals]) {
      const answer = await call(name, method, { key })
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, expect.stringMatching(/^(GET|POST)$/)])
    }
  },
)

test.each(labelled(cells.filter(({ rule }) => rule === "nothing")))(
  "%s is nothing to a key either",
  async (_label, { name, method }) => {
    expect((await call(name, method, { key: keys.reader })).status).toBe(404)
  },
)

test.each(labelled(cells.filter(({ rule }) => rule === "anybody")))(
  "%s answers anybody the same",
  async (label, { name, method }) => {
    const cookie = await cookieOf(world.app, rif.owner)
    for (const caller of [{}, { key: keys.rivals }, { cookie }])
      expect((await call(name, method, caller)).status).toBe(open[label])
  },
)
