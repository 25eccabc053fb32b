import { beforeAll, describe, expect, test } from "vitest"
import type { Flash } from "#src/web/answer.ts"
import { atlas, nora, rif, salma, users } from "../cast.ts"
import { ask, cookieOf } from "../site.ts"
import { suspend } from "../suspensions/acts.ts"
import { addressOf, isOfAtlas, label, labelled, type Side, send, sidesOf, tenants, weakRoles } from "./matrix.ts"
import { fingerprint, openWorld, type World } from "./world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
  const admin = world.database.open("admin", 1)
  for (const account of [atlas, salma]) await suspend(admin, account.id)
})

/** What a suspended account is refused, whole: the form of the act, and the words that say so. */
const stopped: Record<string, { side: Side; path: string; form: Record<string, string>; key: string }> = {
  "POST enrollments/[enrollment]/approval": {
    ...{ side: "merchant", path: `enrollments/${atlas.youssefs}/approval`, form: {} },
    key: "enrollments.refused.suspended",
  },
  "POST enrollments/approvals": {
    ...{ side: "merchant", path: "enrollments/approvals", form: { enrollment: atlas.youssefs } },
    key: "enrollments.refused.suspended",
  },
  "POST programs/[program]/opening": {
    ...{ side: "merchant", path: `programs/${atlas.program.id}/opening`, form: {} },
    key: "programs.refused.suspended",
  },
  "POST discover/[program]/application": {
    ...{ side: "influencer", path: `discover/${rif.program.slug}/application` },
    form: { message: "Bonjour", termsVersion: "1", accept: "on" },
    key: "enrollments.refused.suspended",
  },
}

function flashOf(answer: Response): Flash | null {
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("sys_flash="))
  const value = cookie?.split(";", 1)[0]?.slice("sys_flash=".length)
  return value ? (JSON.parse(Buffer.from(value, "base64url").toString("utf8")) as Flash) : null
}

test.each(Object.entries(stopped))("%s is refused to a suspended account, which is told", async (_label, act) => {
  await world.owner.updateTable("programs").set({ closedAt: new Date() }).where("id", "=", atlas.program.id).execute()
  const before = await fingerprint(world.owner)
  const answer = await ask(`/fr/${act.path}`, { cookie: world[act.side].owner, form: act.form })

  expect(answer.status).toBe(303)
  expect(flashOf(answer)).toMatchObject({ tone: "problem", key: act.key })
  expect(await fingerprint(world.owner)).toEqual(before)
  await world.owner.updateTable("programs").set({ closedAt: null }).where("id", "=", atlas.program.id).execute()
})

describe("to others", () => {
  test.each([
    ["GET", `p/${atlas.argan.slug}`],
    ["POST", `p/${atlas.argan.slug}`],
    ["GET", `discover/${atlas.program.slug}`],
  ] as const)("%s %s of a suspended merchant is gone", async (method, path) => {
    const cookie = await cookieOf(world.app, nora.owner)
    const before = await fingerprint(world.owner)
    for (const who of ["", cookie]) {
      if (path.startsWith("discover") && !who) continue
      const answer = await ask(`/fr/${path}`, {
        method,
        cookie: who,
        ...(method === "POST" && { form: { name: "x" } }),
      })
      expect([who !== "", answer.status]).toEqual([who !== "", 410])
    }
    expect(await fingerprint(world.owner)).toEqual(before)
  })
})

/** Last, since it changes things: all the rest goes on, to the same people as ever, under the banner. */
describe("a suspended account", () => {
  const goesOn = tenants.filter((one) => !stopped[label(one)])
  const spent = /closing|removal|departure|ban$|closure|second-factor-demand/
  const inOrder = [...goesOn.filter(({ name }) => !spent.test(name)), ...goesOn.filter(({ name }) => spent.test(name))]

  test.each(labelled(inOrder))("is served at %s as before", async (_label, one) => {
    for (const side of sidesOf(one)) {
      for (const role of weakRoles(one, side)) expect((await send(world, one, world[side][role])).status).toBe(403)
      if (side === "influencer" && isOfAtlas(one)) continue
      const own: Record<string, string> =
        side === "influencer" && one.name.startsWith("exports/[") ? { export: world.spoils.exportOfSalma } : {}
      // The offer of a suspended merchant is gone for itself as well: the others' are there to be read.
      if (one.name.startsWith("discover/[")) own.program = rif.program.slug
      const answer = await send(world, one, world[side].owner, own)

      expect([side, [200, 201, 204, 303, 422]]).toEqual([side, expect.arrayContaining([answer.status])])
      const isPage = answer.status === 200 && answer.headers.get("content-type")?.includes("html")
      if (isPage && one.method === "GET") expect(await answer.text()).toContain("Appels sans réponse.")
    }
  })

  test("has members who still come in, and see why", async () => {
    const form = { email: users.hamza.email, password: "un mot de passe solide", next: "" }
    expect((await ask("/fr/sign-in", { form })).status).toBe(303)
    const html = await (await ask(addressOf(world, "settings/index"), { cookie: world.merchant.viewer })).text()
    expect(html).toContain("Appels sans réponse.")
  })
})
