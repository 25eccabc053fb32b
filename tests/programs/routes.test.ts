import { describe, expect, test } from "vitest"
import { indexChanges } from "#src/search/index-changes.ts"
import { atlas, nora, rif, salma, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"
import { termsForm } from "./offer.ts"

const database = await cloneDatabase()
const app = database.open("app")
const worker = database.open("worker")
const owner = await cookieOf(app, atlas.owner)
const viewer = await cookieOf(app, atlas.viewer)
const rival = await cookieOf(app, rif.owner)
const noras = await cookieOf(app, nora.owner)
const salmas = await cookieOf(app, salma.owner)

const row = { rewardRows: "1", reward0Product: "", reward0Kind: "percent", reward0Value: "12,5" }
const page = `/fr/programs/${atlas.program.id}`

describe("the pages of programs", () => {
  test("show rates, an example computed by the real rule, and conditions", async () => {
    const french = await (await ask(page, { cookie: owner })).text()
    const arabic = await (await ask(page.replace("/fr", "/ar"), { cookie: owner })).text()

    expect(french.replace(/[\u2068\u2069]/g, "")).toContain("10\u00a0% sur tous les produits")
    expect(french).toContain("16,67\u00a0DH")
    expect(french).toContain("10,00\u00a0DH")
    expect(arabic).toContain("على جميع المنتوجات")
  })

  test("make a program and open it", async () => {
    const made = await ask("/fr/programs", { cookie: owner, form: { ...termsForm, ...row } })
    const address = made.headers.get("location") ?? ""
    const opened = await ask(`${address}/opening`, { cookie: owner, form: {} })
    await indexChanges(worker, () => new Date())
    const listed = await (await ask("/fr/discover?q=hammam", { cookie: noras })).text()

    expect([made.status, opened.status]).toEqual([303, 303])
    expect(listed).toContain("Les amis du savon")
    expect(listed.replace(/[\u2068\u2069]/g, "")).toContain("12,5\u00a0% sur tous les produits")
  })

  test("draw a refused form again with every error and every row", async () => {
    const form = { ...termsForm, nameFr: "", termsFr: "", windowDays: "900", ...row, reward0Value: "beaucoup" }
    const answer = await ask("/fr/programs", { cookie: owner, form })
    const html = await answer.text()

    expect(answer.status).toBe(422)
    for (const field of ["nameFr", "termsFr", "windowDays", "reward0Value"])
      expect(html).toContain(`id="${field}-error"`)
    expect(html).toContain('value="beaucoup"')
  })

  test("add a row without a script and with one, losing nothing", async () => {
    const form = { ...termsForm, ...row, addReward: "1" }
    const whole = await ask("/fr/programs", { cookie: owner, form })
    const piece = await ask("/fr/programs", { cookie: owner, form, partial: true })
    const [html, fragment] = [await whole.text(), await piece.text()]

    expect([whole.status, piece.status]).toEqual([200, 200])
    expect(html).toContain("Les amis du savon")
    expect(html).toContain('name="reward1Value"')
    expect(fragment).toMatch(/^<fieldset id="reward-rows"/)
    expect(fragment).toContain('value="12,5"')
  })

  test("announce a lower rate with its date, and show it on both sides", async () => {
    const announced = await ask(`${page}/rewards`, { cookie: owner, form: { ...row, reward0Value: "5" } })
    const merchants = await (await ask(page, { cookie: owner })).text()
    const influencers = await (await ask(`/fr/discover/${atlas.program.slug}`, { cookie: noras })).text()

    expect(announced.status).toBe(303)
    for (const html of [merchants, influencers]) {
      expect(html.replace(/[\u2068\u2069]/g, "")).toContain("5\u00a0% sur tous les produits")
      expect(html).toContain("À partir du")
    }
  })

  test("keep a viewer from acting, and a rival from knowing", async () => {
    const acts = [`${page}/opening`, `${page}/closure`, `${page}/terms`, `${page}/rewards`]
    const viewers = await Promise.all(acts.map((act) => ask(act, { cookie: viewer, form: {} })))
    const rivals = await Promise.all([page, `${page}/enrollments`].map((path) => ask(path, { cookie: rival })))
    const influencers = await ask("/fr/programs", { cookie: noras })

    expect(viewers.map((answer) => answer.status)).toEqual([403, 403, 403, 403])
    expect([...rivals, influencers].map((answer) => answer.status)).toEqual([404, 404, 404])
  })
})

describe("applying", () => {
  const offer = `/fr/discover/${atlas.program.slug}`

  test("shows the terms with the form, and keeps the message when the box is not ticked", async () => {
    const html = await (await ask(offer, { cookie: noras })).text()
    const form = { termsVersion: "1", message: "Bonjour" }
    const answer = await ask(`${offer}/application`, { cookie: noras, form })
    const again = await answer.text()

    expect(html).toContain("Pas de spam.")
    expect(answer.status).toBe(422)
    expect(again).toContain("Bonjour</textarea>")
    expect(again).toContain("Acceptez les conditions")
  })

  test("under old terms asks to read the new ones, with the box empty", async () => {
    const form = { termsVersion: "7", message: "Bonjour", accept: "on" }
    const answer = await ask(`${offer}/application`, { cookie: noras, form })
    const html = await answer.text()

    expect(answer.status).toBe(422)
    expect(html).toContain("Relisez-les")
    expect(html).not.toMatch(/<input[^>]*name="accept"[^>]*checked/)
  })

  test("leads to the list of one's places, and is asked once", async () => {
    const form = { termsVersion: "1", message: "Bonjour", accept: "on" }
    const applied = await ask(`${offer}/application`, { cookie: noras, form })
    const twice = await ask(`${offer}/application`, { cookie: noras, form })
    const mine = await (await ask("/fr/enrollments", { cookie: noras })).text()

    expect(applied.headers.get("location")).toBe("/fr/enrollments")
    expect(twice.headers.get("location")).toBe(offer)
    expect(mine).toContain("En attente de réponse")
  })

  test("is not for merchants, who may look", async () => {
    const looked = await ask(offer, { cookie: owner })
    const html = await looked.text()
    const applied = await ask(`${offer}/application`, { cookie: owner, form: { termsVersion: "1", accept: "on" } })

    expect([looked.status, applied.status]).toEqual([200, 404])
    expect(html).not.toContain('name="accept"')
  })

  test("to a suspended merchant is gone", async () => {
    const shop = `/fr/discover/${rif.program.slug}`
    const suspend = database.open("owner")
    const suspension = { accountId: rif.id, reason: "authority", scope: "everything", imposedBy: atlas.owner.userId }

    expect((await ask(shop, { cookie: noras })).status).toBe(200)
    await suspend.insertInto("suspensions").values(suspension).execute()
    expect((await ask(shop, { cookie: noras })).status).toBe(410)
    expect(await (await ask("/fr/discover", { cookie: noras })).text()).not.toContain(rif.program.slug)
  })
})

describe("the inbox", () => {
  const youssefs = `/fr/enrollments/${atlas.youssefs}`

  test("asks for a reason, in place or on a page of its own", async () => {
    const piece = await ask(`${youssefs}/rejection`, { cookie: owner, form: { reason: " " }, partial: true })
    const whole = await ask(`${youssefs}/rejection`, { cookie: owner, form: { reason: " " } })
    const [fragment, html] = [await piece.text(), await whole.text()]

    expect([piece.status, whole.status]).toEqual([422, 422])
    expect(fragment).toMatch(new RegExp(`^<li id="enrollment-${atlas.youssefs}"`))
    for (const answer of [fragment, html]) expect(answer).toContain(`id="reason-${atlas.youssefs}-error"`)
  })

  test("does not exist for a rival, nor its decisions for an influencer", async () => {
    const acts = ["approval", "rejection", "ban"].map((act) => `${youssefs}/${act}`)
    const rivals = await Promise.all(acts.map((act) => ask(act, { cookie: rival, form: { reason: "x" } })))
    const own = await ask(`${youssefs}/approval`, { cookie: await cookieOf(app, youssef.owner), form: {} })
    const departure = await ask(`/fr/enrollments/${atlas.salmas}/departure`, { cookie: noras, form: {} })

    expect([...rivals, own, departure].map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404])
  })

  test("approves in place, and says a second time that it was decided", async () => {
    const approved = await ask(`${youssefs}/approval`, { cookie: owner, form: {}, partial: true })
    const again = await ask(`${youssefs}/approval`, { cookie: owner, form: {} })

    expect(await approved.text()).toContain("Participe")
    expect(again.status).toBe(303)
    expect(again.headers.get("set-cookie")).toContain("sys_flash")
  })

  test("approves a selection, whose count it tells", async () => {
    const none = await ask("/fr/enrollments/approvals", { cookie: owner, form: {} })
    const pending = await (await ask("/fr/enrollments?status=pending", { cookie: owner })).text()
    const [, id = ""] = /name="enrollment" value="([0-9a-f-]+)"/.exec(pending) ?? []
    const several = await ask("/fr/enrollments/approvals", { cookie: owner, form: { enrollment: id } })
    const flash = decodeURIComponent(/sys_flash=([\w-]+)/.exec(several.headers.get("set-cookie") ?? "")?.[1] ?? "")

    expect(none.status).toBe(303)
    expect(JSON.parse(Buffer.from(flash, "base64url").toString())).toMatchObject({ parameters: { count: 1 } })
  })

  test("shows an influencer their own places, with the code and a way out", async () => {
    const html = await (await ask("/ar/enrollments", { cookie: salmas })).text()

    expect(html).toContain(salma.promoCode)
    expect(html).toContain(`/ar/enrollments/${atlas.salmas}/departure`)
  })
})
