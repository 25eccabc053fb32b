import pg from "pg"
import { afterAll, describe, expect, test } from "vitest"
import { startRecorder } from "#src/clicks/recorder.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { atlas, salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"

const database = await cloneDatabase()
const owner = new pg.Pool({ connectionString: database.url("owner"), max: 1 })
const pool = new pg.Pool({ connectionString: database.url("clicks"), max: 2 })
const recorder = startRecorder(pool, "http://localhost:3000")
afterAll(async () => {
  await recorder.stop()
  await pool.end()
  await owner.end()
})

const page = `/fr/p/${atlas.argan.slug}`
const phone = { "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1" }
const typed = {
  name: "Laila",
  phone: "06 12 34 56 78",
  city: "Fès",
  address: "3, derb Sidi Ahmed",
  quantity: "1",
  promo_code: "",
}

function secretOf(html: string): string {
  return /name="form" value="([\w-]{43})"/.exec(html)?.[1] ?? ""
}

async function drawn(path = page): Promise<{ html: string; form: string; answer: Response }> {
  const answer = await ask(path, { headers: phone })
  const html = await answer.text()
  return { html, form: secretOf(html), answer }
}

async function ordersCount(): Promise<number> {
  const { rows } = await owner.query("select count(*)::int as count from orders")
  return rows[0].count
}

describe("the product's page", () => {
  test.each([
    ["fr", "Huile d’argan 50 ml"],
    ["ar", "زيت أركان 50 مل"],
  ] as const)("says in %s what is sold, by whom, for how much, and how to change one's mind", async (locale, name) => {
    const { html } = await drawn(`/${locale}/p/${atlas.argan.slug}`)

    const { t } = i18n(locale)
    const words = [t("checkout.seller"), t("checkout.withdrawal_text")]
    for (const said of [name, ...words, "120,00", "12, rue du Port"]) expect(html).toContain(said)
    expect(html).toContain(`<meta property="og:title" content="${name}">`)
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(html).not.toContain("recommandation rémunérée. Son auteur")
  })

  test("ends no script by what a merchant typed", async () => {
    await owner.query("update products set brand = '</script><b>Rif</b>' where id = $1", [atlas.argan.id])

    const facts = /<script type="application\/ld\+json">(.*?)<\/script>/.exec((await drawn()).html)?.[1] ?? ""
    expect(JSON.parse(facts).brand.name).toBe("</script><b>Rif</b>")
  })

  test("marks a name of the other language", async () => {
    expect((await drawn("/fr/p/belgha")).html).toContain('lang="ar">بلغة تقليدية')
  })

  test("is 404 for an unknown product and 410 for one that is no longer sold", async () => {
    await owner.query("update products set archived_at = now() where slug = 'amlou'")

    expect((await ask("/fr/p/rien")).status).toBe(404)
    expect((await ask("/ar/p/amlou")).status).toBe(410)
  })

  test("followed by ?ref= is a stored click, and says that the recommendation is paid", async () => {
    const { html, answer } = await drawn(`${page}?ref=${salma.link.code}`)
    const { rows } = await owner.query("select encode(visitor, 'hex') as visitor from clicks")

    expect(answer.headers.get("set-cookie")).toContain(`sys_v=${rows[0].visitor}`)
    expect(html).toContain("recommandation rémunérée")
    expect(html.indexOf("recommandation rémunérée")).toBeLessThan(html.indexOf("<h1"))
  })
})

describe("the order form", () => {
  test("orders in one submit and shows the progress without saying who ordered", async () => {
    const { form } = await drawn()
    const answer = await ask(page, { form: { ...typed, form, phone: "٠٦١٢٣٤٥٦٧٨" } })
    const address = answer.headers.get("location") ?? ""
    const progress = await ask(address)
    const html = await progress.text()

    expect([answer.status, address]).toEqual([303, `/fr/o/${form}`])
    expect(html).toMatch(/Commande W-[2-9A-Z]{6}/)
    expect(html).toContain("Coopérative Atlas")
    for (const secret of ["Laila", "derb Sidi", "12345678", "12 34 56 78"]) expect(html).not.toContain(secret)
    expect(progress.headers.get("referrer-policy")).toBe("no-referrer")
    expect(progress.headers.get("x-robots-tag")).toContain("noindex")
  })

  test("submitted many times at once makes one order", async () => {
    const { form } = await drawn()
    const before = await ordersCount()
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(page, { form: { ...typed, form } })))

    expect(new Set(answers.map((answer) => answer.headers.get("location")))).toEqual(new Set([`/fr/o/${form}`]))
    expect(await ordersCount()).toBe(before + 1)
  })

  test("loses nothing that was typed, and says what is wrong", async () => {
    const { form } = await drawn()
    const answer = await ask(`/ar/p/${atlas.argan.slug}`, {
      form: { ...typed, form, phone: "+33 6 12 34 56 78", city: "" },
    })
    const html = await answer.text()

    expect(answer.status).toBe(422)
    expect(html).toContain("التوصيل داخل المغرب فقط")
    for (const kept of ["Laila", "+33 6 12 34 56 78", "3, derb Sidi Ahmed", form]) expect(html).toContain(kept)
  })

  test("shows a code's discount before ordering anything", async () => {
    const { form } = await drawn()
    const before = await ordersCount()
    const known = await ask(page, { form: { ...typed, form, promo_code: "salma10", quantity: "2", preview: "1" } })
    const unknown = await ask(page, { form: { ...typed, form, promo_code: "xyz", preview: "1" } })
    const html = await known.text()

    expect(known.status).toBe(200)
    expect(html).toContain("−24,00")
    expect(html).toContain("216,00")
    expect(secretOf(html)).toBe(form)
    expect(await unknown.text()).toContain("Ce code n’est pas reconnu")
    expect(await ordersCount()).toBe(before)
  })

  test("credits the visitor's click", async () => {
    const { answer, html } = await drawn(`${page}?ref=${salma.link.code}`)
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? ""
    await ask(page, { form: { ...typed, form: secretOf(html), phone: "0611111111" }, cookie })
    const { rows } = await owner.query("select attribution_reason from orders order by id desc limit 1")

    expect(rows).toEqual([{ attribution_reason: "click" }])
    expect(await (await ask(page, { cookie })).text()).toContain("recommandation rémunérée")
  })

  test("tires of one phone", async () => {
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) {
      const { form } = await drawn()
      statuses.push((await ask(page, { form: { ...typed, form, phone: "0622222222" } })).status)
    }

    expect([statuses[0], statuses.at(-1)]).toEqual([303, 429])
  })
})

test("a progress page of nobody is a miss", async () => {
  expect((await ask(`/fr/o/${"a".repeat(43)}`)).status).toBe(404)
})
