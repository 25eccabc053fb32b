import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { openStaffSession } from "#src/staff/staff-session.ts"
import { atlas, nora, rif, salma, users } from "../cast.ts"
import { ask, cookieOf } from "../site.ts"
import { addressOf, cases, isOfAtlas, label, labelled, type Side, send, sidesOf, tenants, weakRoles } from "./matrix.ts"
import { opened } from "./open-routes.ts"
import { rules } from "./route-rules.ts"
import { fingerprint, openWorld, type World } from "./world.ts"

const files = import.meta.glob<Record<string, unknown>>("../../src/routes/[[]locale[]]/**/*.{ts,tsx}", { eager: true })
const nameOf = (file: string) => file.replace(/^.*\/\[locale\]\//, "").replace(/\.tsx?$/, "")

let world: World
let rivals: Record<Side, string>
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

const closed = cases.filter(({ rule }) => rule !== "anybody")

/** Who is nobody to the site: their cookies, of which one opens the back-office and one waits for its code. */
async function strangers(): Promise<string[]> {
  const admin = world.database.open("admin")
  const staffIds = [users.karima.id, users.omar.id, users.sanae.id, users.driss.id]
  const ofStaff = staffIds.map(async (id) => {
    const cookie = await inAccount(admin, platformAccountId, (trx) => openStaffSession(trx, id, null, new Date()))
    const value = cookie.split(";", 1)[0]?.split("=")[1] ?? ""
    return `sys_staff=${value}; sys_session=${value}; sys_challenge=${value}; sys_staff_challenge=${value}`
  })
  const shopper = `sys_visitor=${crypto.randomUUID()}; sys_click=${crypto.randomUUID()}; sys_locale=fr`
  return ["", shopper, world.unproven, ...(await Promise.all(ofStaff))]
}

describe("a visitor, a shopper, each role of the staff, and whoever has not proven their second factor", () => {
  let cookies: string[]
  beforeAll(async () => {
    cookies = await strangers()
  })

  test.each(labelled(closed))("are asked to sign in at %s and change nothing", async (_label, one) => {
    const before = await fingerprint(world.owner)
    for (const cookie of cookies) {
      const answer = await send(world, one, cookie)

      expect(answer.status).toBe(303)
      expect(answer.headers.get("location")).toMatch(/^\/fr\/sign-in(\?next=%2Ffr%2F|$)/)
    }
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

describe("what is open to anybody", () => {
  test("has its expected answers, and nothing else has", () => {
    const open = cases.filter(({ rule }) => rule === "anybody").map(label)
    expect(open.sort()).toEqual(Object.keys(opened).sort())
  })

  test.each(Object.entries(opened))(
    "answers %s the same to a visitor, a shopper and a rival",
    async (name, expected) => {
      const one = cases.find((each) => label(each) === name)
      if (!one) throw new Error(name)
      const before = await fingerprint(world.owner)
      for (const who of ["", `sys_visitor=${crypto.randomUUID()}`, rivals.merchant]) {
        // Whoever signs out is somebody else the next time.
        const cookie = name.includes("session/removal") && who ? await cookieOf(world.app, rif.owner) : who
        const { status } = await send(world, one, cookie)

        expect([name, cookie !== "", expected]).toEqual([name, cookie !== "", expect.arrayContaining([status])])
      }
      expect(await fingerprint(world.owner)).toEqual(before)
    },
  )
})

describe("a role without the ability", () => {
  test.each(labelled(tenants))("is refused at %s and changes nothing", async (_label, one) => {
    for (const side of sidesOf(one)) {
      for (const role of weakRoles(one, side)) {
        const before = await fingerprint(world.owner)
        const { status } = await send(world, one, world[side][role])

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
    const { status } = await send(world, one, other)

    expect(status).toBe(404)
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

describe("a person who has not confirmed their e-mail", () => {
  test.each(labelled(tenants))("is asked to at %s and changes nothing", async (_label, one) => {
    const side = sidesOf(one)[0] ?? "merchant"
    const before = await fingerprint(world.owner)
    const answer = await send(world, one, world[side].unconfirmed)

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/email-confirmation"])
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

describe("a member of an account that demands a second factor", () => {
  beforeAll(async () => {
    const demand = { accountId: atlas.id, demandedBy: users.khadija.id }
    await world.owner.insertInto("secondFactorDemands").values(demand).execute()
  })
  afterAll(() => world.owner.deleteFrom("secondFactorDemands").execute())

  const merchants = tenants.filter(({ rule }) => rule.kind !== "influencer")
  test.each(labelled(merchants))("is led to set one up at %s and changes nothing", async (_label, one) => {
    const before = await fingerprint(world.owner)
    const answer = await send(world, one, world.merchant.manager)

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/settings/second-factor"])
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

describe("a rival with the ids", () => {
  const published = ["discover/[program]/index", "discover/[program]/application", "discover/[program]/favourite"]
  const isPublished = (name: string) => published.some((known) => name.startsWith(known))
  // A step and a network are words: they name something of one's own to whoever says them.
  const isOwn = (name: string) => /^(verification\/\[code\]|profile\/audience)/.test(name)
  const ofOthers = tenants.filter(({ name }) => name.includes("[") && !isPublished(name) && !isOwn(name))
  test.each(labelled(ofOthers))("finds nothing at %s and changes nothing", async (_label, one) => {
    for (const side of sidesOf(one)) {
      const before = await fingerprint(world.owner)
      const { status } = await send(world, one, rivals[side])

      expect([side, status]).toEqual([side, 404])
      expect(await fingerprint(world.owner)).toEqual(before)
    }
  })

  const ofPersons = cases.filter(({ name, rule }) => rule === "person" && name.includes("["))
  test.each(labelled(ofPersons))("finds nothing of a person's at %s and changes nothing", async (_label, one) => {
    const before = await fingerprint(world.owner)
    const { status } = await send(world, one, rivals.merchant)

    expect(status).toBe(one.name.startsWith("settings/sessions/") ? 303 : 404)
    expect(await fingerprint(world.owner)).toEqual(before)
    expect((await ask("/fr/dashboard", { cookie: world.merchant.owner })).status).toBe(200)
  })

  test("sees none of them in any list, searched for or paged around", async () => {
    const { spoils } = world
    const words = [
      ...[spoils.order, spoils.commission, spoils.import, spoils.export, spoils.invitation, spoils.key, atlas.salmas],
      ...[spoils.document, spoils.upload, spoils.request, spoils.item],
    ]
    const lists = cases.filter(
      ({ name, method, rule }) => method === "GET" && !name.includes("[") && rule !== "anybody",
    )
    for (const one of lists) {
      for (const cookie of Object.values(rivals)) {
        for (const query of [
          "",
          `?q=argan&search=1001&influencer=${salma.id}&with=${atlas.id}`,
          `?before=${spoils.order}`,
        ]) {
          const address = addressOf(world, one.name) + query
          const html = await (await ask(address, { cookie })).text()
          const leaked = words.filter(
            (word) => html.replaceAll(query.slice(1), "").includes(word) && !address.includes(word),
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
  const destructive = /closing|removal|departure|ban$|second-factor-demand/
  const ofPerson = cases.filter(({ name, rule }) => rule === "person" && name.includes("["))
  const kept = tenants.filter(({ name }) => !destructive.test(name))
  const spent = tenants.filter(({ name }) => destructive.test(name))

  test.each(labelled(ofPerson))("finds what is theirs at %s", async (_label, one) => {
    const { status } = await send(world, one, await cookieOf(world.app, atlas.owner))

    expect([200, 303]).toContain(status)
  })

  test.each(labelled([...kept, ...spent]))("finds something at %s", async (_label, one) => {
    for (const side of sidesOf(one)) {
      if (side === "influencer" && isOfAtlas(one)) continue
      const own =
        side === "influencer" && one.name.startsWith("exports/[") ? { export: world.spoils.exportOfSalma } : {}
      const { status } = await send(world, one, world[side].owner, own)

      expect([side, [200, 201, 204, 303, 422]]).toEqual([side, expect.arrayContaining([status])])
    }
  })
})
