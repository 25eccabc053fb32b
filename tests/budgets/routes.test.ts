import { expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { atlas, nora, rif, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { order, programId } from "./stage.ts"

const database = await cloneDatabase()
const app: Db = database.open("app")
const cookies = {
  owner: await cookieOf(app, atlas.owner),
  viewer: await cookieOf(app, atlas.viewer),
  rival: await cookieOf(app, rif.owner),
  salma: await cookieOf(app, salma.owner),
  nora: await cookieOf(app, nora.owner),
}
const page = `/programs/${programId}`
const none = { dayCents: "", monthCents: "", totalCents: "" }

async function shown(path: string, cookie: string): Promise<string> {
  const html = await (await ask(path, { cookie })).text()
  return html.replace(/[\u2068\u2069]/g, "")
}

test("a merchant without a budget reads so, and sets one in either language", async () => {
  expect(await shown(`/fr${page}`, cookies.owner)).toContain("Aucun plafond")
  expect(await shown(`/ar${page}/budget`, cookies.owner)).toContain("ميزانية جديدة")

  const set = await ask(`/fr${page}/budget`, { cookie: cookies.owner, form: { ...none, dayCents: "20,00" } })
  const again = await ask(`/fr${page}/budget`, { cookie: cookies.owner, form: { ...none, dayCents: "20" } })

  expect([set.status, set.headers.get("location")]).toEqual([303, `/fr${page}`])
  expect(again.headers.get("location")).toBe(`/fr${page}/budget`)
  const html = await shown(`/fr${page}/budget`, cookies.owner)
  expect(html).toContain("0,00\u00a0DH sur 20,00\u00a0DH")
  expect(html).toContain(users.khadija.name)
})

test.each([
  [{ ...none, dayCents: "0" }, "dayCents"],
  [{ ...none, monthCents: "beaucoup" }, "monthCents"],
  [{ ...none, totalCents: "99999999999" }, "totalCents"],
  [{ dayCents: "100", monthCents: "50", totalCents: "" }, "dayCents"],
  [{ dayCents: "", monthCents: "500", totalCents: "400" }, "monthCents"],
])("draws a wrong form again: %o", async (form, field) => {
  const answer = await ask(`/fr${page}/budget`, { cookie: cookies.owner, form })

  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(`id="${field}-error"`)
})

test("others reach no budget: the rival finds nothing, a viewer may not, an influencer has no such page", async () => {
  const ways = [cookies.rival, cookies.viewer, cookies.salma]
  const got = await Promise.all(ways.map((cookie) => ask(`/fr${page}/budget`, { cookie })))
  const sent = await Promise.all(ways.map((cookie) => ask(`/fr${page}/budget`, { cookie, form: none })))

  expect(got.map(({ status }) => status)).toEqual([404, 403, 404])
  expect(sent.map(({ status }) => status)).toEqual([404, 403, 404])
  expect(await shown(`/fr${page}`, cookies.viewer)).not.toContain("Budget de commissions")
})

test("once it is reached both sides read so, the influencers without its amounts", async () => {
  const placedAt = new Date()
  await inAccount(app, atlas.id, async (trx) => {
    await order(trx, "1", { placedAt })
    await order(trx, "2", { placedAt })
  })
  const offer = `/discover/${atlas.program.slug}`

  expect(await shown(`/fr${page}`, cookies.owner)).toContain("18,33\u00a0DH sur 20,00\u00a0DH")
  expect(await shown(`/ar${page}`, cookies.owner)).toContain("تم بلوغها")
  for (const path of [offer, "/enrollments"]) {
    const [french, arabic] = [await shown(`/fr${path}`, cookies.salma), await shown(`/ar${path}`, cookies.salma)]
    expect(french).toContain("Budget du jour atteint")
    expect(arabic).toContain("تم بلوغ ميزانية اليوم")
    expect(french).not.toMatch(/18,33|(?<!\d)20,00\u00a0DH/)
  }
  expect(await shown("/fr/discover", cookies.nora)).toContain("Budget du jour atteint")
})
