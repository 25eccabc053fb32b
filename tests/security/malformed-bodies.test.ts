import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { documentedOrder } from "../api/shop.ts"

import { ask } from "../site.ts"
import { anyForm, type Body, encoded, unreadable } from "./any-body.ts"
import { type Break, fuzzed } from "./fuzzed-routes.ts"
import { addressOf, type Case, cases, sidesOf, type TenantCase } from "./matrix.ts"
import { fingerprint, openWorld, type World } from "./world.ts"

/** A failure prints the seed and the smallest body that fails; FUZZ_SEED plays another game. */
const seed = Number(process.env.FUZZ_SEED ?? 20261122)
const atOnce = 10
let sent = 0

let world: World
beforeAll(async () => {
  world = await openWorld()
  // Its page begins a set-up by being looked at, and draws the same one again.
  await ask("/fr/settings/second-factor/setup", { cookie: world.merchant.owner })
})
afterAll(() => expect(sent).toBeGreaterThanOrEqual(10_000))

const posts = cases.filter(({ method }) => method === "POST")

test("every POST of a page has its way to be broken", () => {
  expect(posts.map(({ name }) => name).sort()).toEqual(Object.keys(fuzzed).sort())
})

let addresses = 0
const elsewhere = () => `10.${(++addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`

async function post(path: string, cookie: string, { type, text }: Body) {
  sent++
  const headers = { "x-sys-client-address": elsewhere(), ...(type && { "content-type": type }) }
  const answer = await ask(path, { method: "POST", cookie, headers, body: text })
  return answer.status
}

/** Sends so many bodies, some at once; the one that is answered wrongly is looked for, made small and told. */
async function bombard(
  runs: number,
  bodies: fc.Arbitrary<Body>,
  send: (body: Body) => Promise<number>,
  right: (status: number) => boolean,
) {
  const salvo = fc.array(bodies, { minLength: atOnce, maxLength: atOnce })
  const property = fc.asyncProperty(salvo, async (all) => {
    const statuses = await Promise.all(all.map(send))
    const wrong = statuses.flatMap((status, index) => (right(status) ? [] : [[status, all[index]]]))
    expect(wrong).toEqual([])
  })
  await fc.assert(property, { seed, numRuns: runs })
}

const isNoFailure = (status: number) => status < 500
const isUnreadable = (status: number) => [400, 413, 415].includes(status)

function forms({ empty = [], forced = {} }: Omit<Break, "by">): fc.Arbitrary<Body> {
  return fc.tuple(anyForm(empty, forced), fc.boolean()).map(([pairs, asParts]) => encoded(pairs, asParts))
}

const sideOf = (one: Case) =>
  typeof one.rule === "object" ? (sidesOf(one as TenantCase)[0] ?? "merchant") : "merchant"

describe("malformed bodies", () => {
  test.each(posts.map((one) => [one.name, one] as const))("at %s never fail and leave nothing", async (name, one) => {
    const way = fuzzed[name] ?? "anything"
    const path = addressOf(world, name)
    const owner = world[sideOf(one)].owner
    // The body is read whoever sends it; a form that no act waits for is sent by somebody who may not act.
    const outsider = typeof one.rule === "object" ? world[sideOf(one)].unconfirmed : ""
    const before = await fingerprint(world.owner)
    await bombard(4, unreadable, (body) => post(path, name === "session/removal" ? "" : owner, body), isUnreadable)
    if (typeof way === "object") {
      const cookie = way.by === "visitor" ? "" : world[way.by].owner
      await bombard(9, forms(way), (body) => post(path, cookie, body), isNoFailure)
    } else await bombard(9, forms({}), (body) => post(path, outsider, body), isNoFailure)

    expect([name, seed, changed(before, await fingerprint(world.owner))]).toEqual([name, seed, []])
  })

  const lenient = posts.filter(({ name }) => fuzzed[name] === "anything")
  test.each(lenient.map((one) => [one.name, one] as const))(
    "at %s never fail, whatever they leave",
    async (name, one) => {
      const path = addressOf(world, name)
      await bombard(9, forms({}), (body) => post(path, world[sideOf(one)].owner, body), isNoFailure)
    },
  )
})

function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table])
}

describe("malformed JSON", () => {
  const order = documentedOrder("fuzz")
  const event = { id: "e", type: "confirmed", occurred_at: "2026-11-20T00:00:00Z" }
  /** What stands in the place of one part of a good body. */
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>("\u0000", "\ud800", 1e308, -1, 0.5, "", [], {}, "9".repeat(400), "0001-01-01T00:00:00Z"),
  )
  const spoiled = (good: Record<string, unknown>, needed: string[]): fc.Arbitrary<string> =>
    fc
      .tuple(
        fc.dictionary(fc.constantFrom(...Object.keys(good), "__proto__", "extra"), anything),
        fc.subarray(needed, { minLength: 1 }),
      )
      .map(([changes, missing]) => {
        const body: Record<string, unknown> = { ...good, ...changes }
        for (const key of missing) delete body[key]
        return JSON.stringify(body)
      })
  const broken = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.json().map((text) => text.slice(0, -1)),
    fc
      .jsonValue()
      .filter((value) => typeof value !== "object" || value === null || Array.isArray(value))
      .map((value) => JSON.stringify(value)),
  )
  const asBody = (text: fc.Arbitrary<string>) =>
    text.map((each): Body => ({ type: "application/json", text: each.toWellFormed() }))

  test.each([
    ["orders", spoiled(order, ["external_id", "placed_at", "lines"])],
    [
      "orders/1001/events",
      fc.oneof(
        spoiled({ events: [event] }, ["events"]),
        spoiled(event, ["id", "type", "occurred_at"]).map((text) => `{"events":[${text}]}`),
      ),
    ],
  ] as const)("at %s of the API is refused with a problem and leaves nothing", async (path, bodies) => {
    const authorization = `Bearer ${world.spoils.apiKey}`
    const send = async ({ text }: Body) => {
      sent++
      const answer = await ask(`/api/v1/${path}`, { headers: { authorization }, body: text })
      const isProblem = answer.headers.get("content-type")?.startsWith("application/problem+json")
      return isProblem ? answer.status : 999
    }
    // A key notes once a minute that it is in use.
    await send({ type: null, text: "" })
    const before = await fingerprint(world.owner)
    await bombard(20, asBody(fc.oneof(broken, bodies)), send, (status) => [400, 422].includes(status))

    expect([path, seed, changed(before, await fingerprint(world.owner))]).toEqual([path, seed, []])
  })
})
