import { beforeAll, describe, expect, test } from "vitest"
import { can, type Role } from "#src/accounts/abilities.ts"
import { atlas, nora, rif, salma, users } from "../cast.ts"
import { soapForm } from "../products/details.ts"
import { termsForm } from "../programs/offer.ts"
import { ask, cookieOf } from "../site.ts"
import { metadata } from "../uploads/client.ts"
import { type Method, type Methods, type Rule, rules } from "./route-rules.ts"
import { fingerprint, openWorld, type World } from "./world.ts"

const files = import.meta.glob<Record<string, unknown>>("../../src/routes/[[]locale[]]/**/*.{ts,tsx}", { eager: true })
const nameOf = (file: string) => file.replace(/^.*\/\[locale\]\//, "").replace(/\.tsx?$/, "")

/** What a forged form would carry: every field of every form at once, and some that no form has. */
const everyField = {
  ...soapForm,
  ...termsForm,
  ...{
    account_id: rif.id,
    accountId: rif.id,
    merchant_account_id: rif.id,
    status: "approved",
    state: "settled",
    id: rif.id,
  },
  ...{ form_id: "formulaire-pirate", type: "delivered", reason: "parce que", code: "PIRATE10", role: "owner" },
  ...{
    email: "pirate@example.ma",
    name: "Pirate",
    orders_read: "on",
    kind: "good",
    from: "2026-11-01",
    to: "2026-11-02",
  },
  ...{ discount: "0", shipping: "0", "quantity-0": "1", rewardRows: "1", reward0Kind: "percent", reward0Value: "5" },
  ...{ message: "bonjour", termsVersion: "1", accept: "on", move: "earlier", locale: "ar", phone: "0612345678" },
  ...{ enrollment: atlas.salmas, product: atlas.argan.id, order: "", sub_id: "", utm_source: "" },
  ...{ way: "passport", rib: "1", legalForm: "individual" },
}

let world: World
let rivals: Record<"merchant" | "influencer", string>
const addressOf = (name: string, own: Record<string, string> = {}) => {
  const { spoils } = world
  const ids: Record<string, string> = {
    ...{ account: atlas.id, commission: spoils.commission, enrollment: atlas.salmas, export: spoils.export },
    ...{ secret: spoils.token, link: salma.link.id, token: spoils.token, order: spoils.order, import: spoils.import },
    ...{ slug: atlas.argan.slug, product: atlas.argan.id, picture: spoils.picture, invitation: spoils.invitation },
    ...{ document: spoils.document, upload: spoils.upload, code: "identity" },
    ...{ key: spoils.key, user: users.zineb.id, session: spoils.session, program: atlas.program.id },
    ...{ payee: salma.id, payment: spoils.payment, payout: spoils.payout },
    ...own,
  }
  const segments = name.replace(/(^|\/)index$/, "").replaceAll(/\[(\w+)\]/g, (_all, id) => ids[id] ?? `no ${id}`)
  const path = name.startsWith("discover/[program]") ? segments.replace(atlas.program.id, atlas.program.slug) : segments
  return `/fr/${path}${name === "verification/checks" ? "?field=rib" : ""}`
}

const formOf = () => ({ ...everyField, order: world.spoils.order, item: world.spoils.item })
/** Uploads speak by headers; the others do not heed them. */
const headersOf = () => ({
  ...{ "tus-resumable": "1.0.0", "upload-length": "100", "upload-offset": "0" },
  "upload-metadata": metadata({ item: world.spoils.item, kind: "passport", filename: "a.pdf" }),
})
const send = (name: string, method: Method, cookie: string, own: Record<string, string> = {}) => {
  const asked = { method, cookie, headers: headersOf() }
  if (method === "PATCH")
    return ask(addressOf(name, own), {
      ...asked,
      headers: { ...asked.headers, "content-type": "application/offset+octet-stream" },
      body: "%PDF-",
    })
  const hasForm = method === "POST" && name !== "verification/uploads/index"
  return ask(addressOf(name, own), { ...asked, ...(hasForm && { form: formOf() }) })
}

type Case = { name: string; method: Method; rule: Exclude<Rule, string> }
const cases = Object.entries(rules).flatMap(([name, methods]) =>
  (Object.entries(methods) as [keyof Methods, Rule][]).map(([method, rule]) => ({ name, method, rule })),
)
const tenants = cases.filter((one): one is Case => typeof one.rule === "object")
const label = ({ method, name }: { method: string; name: string }) => `${method} ${name}`
const labelled = <One extends { method: string; name: string }>(list: One[]) =>
  list.map((one) => [label(one), one] as const)

/** Who may change a promo code differs by side: the route asks more than its wrapper. */
const abilityFor = ({ name, rule }: Case, side: "merchant" | "influencer") =>
  name.endsWith("promo-code") && side === "merchant" ? "manage_enrollments" : rule.ability
const sidesOf = ({ rule }: Case) => (rule.kind === "either" ? (["merchant", "influencer"] as const) : [rule.kind])

beforeAll(async () => {
  world = await openWorld()
  rivals = { merchant: await cookieOf(world.app, rif.owner), influencer: await cookieOf(world.app, nora.owner) }
})

test("every route has its rule, and every rule its route", () => {
  const found = Object.entries(files).map(([file, exported]) => [nameOf(file), Object.keys(exported).sort()])
  const ruled = Object.entries(rules).map(([name, methods]) => [name, Object.keys(methods).sort()])

  expect(found.length).toBeGreaterThan(50)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(ruled))
})

describe("a visitor", () => {
  test.each(labelled(cases.filter(({ rule }) => rule !== "anybody")))(
    "is asked to sign in at %s",
    async (_label, one) => {
      const before = await fingerprint(world.owner)
      const answer = await send(one.name, one.method, "")

      expect(answer.status).toBe(303)
      expect(answer.headers.get("location")).toMatch(/^\/fr\/sign-in(\?next=%2Ffr%2F|$)/)
      expect(await fingerprint(world.owner)).toEqual(before)
    },
  )
})

describe("a role without the ability", () => {
  test.each(labelled(tenants))("is refused at %s and changes nothing", async (_label, one) => {
    for (const side of sidesOf(one)) {
      const weak = (["manager", "finance", "viewer"] as Role[]).filter((role) => !can(role, abilityFor(one, side)))
      for (const role of weak) {
        const before = await fingerprint(world.owner)
        const { status } = await send(one.name, one.method, world[side][role])

        expect([side, role, status]).toEqual([side, role, 403])
        expect(await fingerprint(world.owner)).toEqual(before)
      }
    }
  })
})

describe("an account of the other kind", () => {
  const oneSided = tenants.filter(({ rule }) => rule.kind !== "either")
  test.each(labelled(oneSided))("finds nothing at %s and changes nothing", async (_label, one) => {
    const other = one.rule.kind === "merchant" ? world.influencer.owner : world.merchant.owner
    const before = await fingerprint(world.owner)
    const { status } = await send(one.name, one.method, other)

    expect(status).toBe(404)
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

describe("a person who has not confirmed their e-mail", () => {
  test.each(labelled(tenants))("is asked to at %s and changes nothing", async (_label, one) => {
    const side = sidesOf(one)[0] ?? "merchant"
    const before = await fingerprint(world.owner)
    const answer = await send(one.name, one.method, world[side].unconfirmed)

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/email-confirmation"])
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

describe("a rival with the ids", () => {
  const published = ["discover/[program]/index", "discover/[program]/application"]
  const ofOthers = tenants.filter(
    ({ name }) => name.includes("[") && !published.includes(name) && !name.startsWith("verification/[code]"),
  )
  test.each(labelled(ofOthers))("finds nothing at %s and changes nothing", async (_label, one) => {
    for (const side of sidesOf(one)) {
      const before = await fingerprint(world.owner)
      const { status } = await send(one.name, one.method, rivals[side])

      expect([side, status]).toEqual([side, 404])
      expect(await fingerprint(world.owner)).toEqual(before)
    }
  })

  test("sees none of them in any list, searched for or paged around", async () => {
    const { spoils } = world
    const words = [
      spoils.order,
      spoils.commission,
      spoils.import,
      spoils.export,
      spoils.invitation,
      spoils.key,
      atlas.salmas,
    ]
    const lists = tenants.filter(({ name, method }) => method === "GET" && !name.includes("["))
    for (const one of lists) {
      for (const side of sidesOf(one)) {
        for (const query of [
          "",
          `?q=argan&search=1001&influencer=${salma.id}&with=${atlas.id}`,
          `?before=${spoils.order}`,
        ]) {
          const html = await (await ask(addressOf(one.name) + query, { cookie: rivals[side] })).text()
          const leaked = words.filter(
            (word) => html.replaceAll(query.slice(1), "").includes(word) && !query.includes(word),
          )
          expect([label(one), leaked]).toEqual([label(one), []])
          expect(html).not.toMatch(/Laila|khadija@atlas|imane@example/)
        }
      }
    }
  })
})

/** Last, since it changes things: it proves that the addresses above do lead to something. */
describe("the owner", () => {
  const destructive = /closing|removal|departure|ban$/
  const [kept, spent] = [
    tenants.filter(({ name }) => !destructive.test(name)),
    tenants.filter(({ name }) => destructive.test(name)),
  ]
  test.each(labelled([...kept, ...spent]))("finds something at %s", async (_label, one) => {
    for (const side of sidesOf(one)) {
      const isOfAtlas = /^(settings|verification\/(documents|uploads))\/.*\[|^verification\/(uploads|documents)/.test(
        one.name,
      )
      if (side === "influencer" && isOfAtlas) continue
      const own =
        side === "influencer" && one.name.startsWith("exports/[") ? { export: world.spoils.exportOfSalma } : {}
      const { status } = await send(one.name, one.method, world[side].owner, own)

      expect([side, [200, 201, 204, 303, 422]]).toEqual([side, expect.arrayContaining([status])])
    }
  })
})
