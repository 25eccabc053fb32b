import { beforeAll, describe, expect, test } from "vitest"
import { i18n, type Locale, locales } from "#src/i18n/i18n.ts"
import { atlas, rif } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()
const db = database.open("app")
let cookies: Record<"owner" | "viewer" | "rival", string>

beforeAll(async () => {
  cookies = {
    owner: await cookieOf(db, atlas.owner),
    viewer: await cookieOf(db, atlas.viewer),
    rival: await cookieOf(db, rif.owner),
  }
})

function upload(text: string, locale: Locale, cookie = cookies.owner) {
  const form = new FormData()
  form.set("file", new File([text], "catalogue.csv", { type: "text/csv" }))
  return ask(`/${locale}/products/imports`, { form, cookie })
}

const read = async (path: string, cookie = cookies.owner) => (await ask(path, { cookie })).text()

describe("the pages of a catalogue's import", () => {
  test.each(locales)("show in %s what a file would do, then what it did", async (locale) => {
    const { t } = i18n(locale)
    const file = `sku;nom;prix;catégorie\nN-${locale};<b>Savon</b>;45;hammam\n;x;1;hammam`
    const page = (await upload(file, locale)).headers.get("location") ?? ""
    const preview = await read(page)
    await ask(`${page}/application`, { form: {}, cookie: cookies.owner })
    const result = await read(page)

    expect(preview).toContain("&lt;b>Savon")
    expect(preview).toContain(t("catalog_imports.apply", { count: 1 }))
    for (const html of [preview, result]) expect(html).toContain(t("catalog_imports.outcome.refused"))
    expect(result).toContain(t("catalog_imports.applied"))
    expect(await read(`/${locale}/products/imports`)).toContain(page)
  })

  test("ask which column is the SKU, and read the file again", async () => {
    const page = (await upload("x;y\nN-9;Savon", "fr")).headers.get("location") ?? ""
    const before = await read(page)
    await ask(`${page}/reading`, { form: { sku: "0", nameFr: "1", has_header: "on" }, cookie: cookies.owner })

    expect(before).toContain(i18n("fr").t("catalog_imports.columns_unknown"))
    expect(await read(page)).toContain("Savon")
  })

  test("say on the page why a file is not taken", async () => {
    const answer = await upload("bonjour", "ar")

    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(i18n("ar").t("catalog_imports.refused.no_table"))
  })

  test("hand out a model", async () => {
    const answer = await ask("/fr/products/imports/model", { cookie: cookies.owner })

    expect(answer.headers.get("content-disposition")).toContain("catalogue.csv")
    expect(await answer.text()).toContain("ARGAN-100")
  })

  test("are nothing to a viewer nor to another merchant", async () => {
    const page = (await upload("sku;nom\nN-8;Savon", "fr")).headers.get("location") ?? ""

    expect((await ask(page, { cookie: cookies.viewer })).status).toBe(403)
    for (const path of [page, `${page}/application`, `${page}/reading`]) {
      const asked = path === page ? {} : { form: {} }
      expect((await ask(path, { ...asked, cookie: cookies.rival })).status).toBe(404)
    }
  })
})
