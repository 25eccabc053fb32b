import { beforeAll, describe, expect, test } from "vitest"
import { salma, youssef } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { publishSalma } from "./profile-of.ts"

const database = await cloneDatabase()
const [owner, app] = [database.open("owner"), database.open("app")]
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>`
let cookie = ""
let newcomer = ""
beforeAll(async () => {
  await publishSalma(owner)
  await owner
    .updateTable("influencerProfiles")
    .set({ bioFr: hostile, cities: [hostile] })
    .execute()
  await owner.updateTable("storefrontItems").set({ noteFr: hostile, noteAr: hostile }).execute()
  await owner.updateTable("portfolioItems").set({ title: hostile }).execute()
  await owner.updateTable("accounts").set({ name: hostile }).where("id", "=", salma.id).execute()
  cookie = await cookieOf(app, salma.owner)
  newcomer = await cookieOf(app, youssef.owner)
})

const pages = ["", "/presentation", "/handle", "/portfolio", "/storefront", "/storefront/choice", "/audience/instagram"]

describe.each(["fr", "ar"])("in %s", (locale) => {
  test.each([...pages.map((page) => `profile${page}`), "profile/preview", "@salma-b"])(
    "what was typed is text at %s",
    async (page) => {
      const answer = await ask(`/${locale}/${page}`, { cookie })
      // Inside its quotes an attribute may hold anything.
      const html = (await answer.text()).replace(/="[^"]*"/g, "")
      expect([answer.status, html.includes("<script>alert"), html.includes("<img src=x")]).toEqual([200, false, false])
    },
  )

  test.each(pages)("who has written nothing is shown what to do at profile%s", async (page) => {
    expect((await ask(`/${locale}/profile${page}`, { cookie: newcomer })).status).toBe(200)
  })
})

test("a form comes back with what was typed and why it was refused", async () => {
  const tooLong = "x".repeat(601)
  const sent = await ask("/fr/profile/presentation", { cookie, form: { bioFr: tooLong, niches: "visage" } })
  const html = await sent.text()
  expect([sent.status, html.includes(tooLong)]).toEqual([422, true])
  const network = await ask("/fr/profile/audience/x", { cookie, form: { address: "javascript:alert(1)" } })
  expect([network.status, (await network.text()).includes('href="javascript')]).toEqual([422, false])
  expect((await ask("/fr/profile/audience/myspace", { cookie })).status).toBe(404)
})

test("a picture that is none is refused with its reason", async () => {
  const form = new FormData()
  form.set("picture", new File(["<svg onload=alert(1)>"], hostile))
  const sent = await ask("/fr/profile/picture", { cookie, form })
  expect([sent.status, (await sent.text()).includes("<svg onload")]).toEqual([422, false])
})

test("a page is published, seen, and taken back", async () => {
  const said = new URLSearchParams([
    ["bioAr", "مرحبا"],
    ["niches", "cuisine"],
  ])
  await ask("/ar/profile/presentation", { cookie: newcomer, form: said })
  expect((await ask("/ar/@youssef")).status).toBe(404)
  await ask("/ar/profile/publication", { method: "POST", cookie: newcomer, form: {} })
  expect((await ask("/ar/@youssef")).status).toBe(200)
  await ask("/ar/profile/handle", { cookie: newcomer, form: { handle: "@Youssef_Fes" } })
  expect((await ask("/ar/@youssef")).headers.get("location")).toBe("/ar/@youssef_fes")
  await ask("/ar/profile/publication/removal", { method: "POST", cookie: newcomer, form: {} })
  expect((await ask("/ar/@youssef_fes")).status).toBe(404)
})
