import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as applyCarrierImport } from "#jobs/apply-carrier-import.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { atlas, rif } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { arganOrder } from "../orders/drafts.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()
const db = database.open("app")
let cookies: Record<"owner" | "viewer" | "rival", string>

beforeAll(async () => {
  await inAccount(db, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder({ placedAt: new Date() }), new Date()))
  cookies = {
    owner: await cookieOf(db, atlas.owner),
    viewer: await cookieOf(db, atlas.viewer),
    rival: await cookieOf(db, rif.owner),
  }
})

function upload(text: string, asked: { locale?: string; cookie?: string } = {}) {
  const form = new FormData()
  form.set("file", new File([text], "colis.csv", { type: "text/csv" }))
  return ask(`/${asked.locale ?? "fr"}/orders/imports`, { form, cookie: asked.cookie ?? cookies.owner })
}

async function uploaded(text: string): Promise<string> {
  return (await upload(text)).headers.get("location") ?? ""
}

describe("an import", () => {
  test("goes from the file to the report, in both languages", async () => {
    const page = await uploaded('Référence;Statut\n1001;Livré\n"=HYPERLINK(""x"")";Livré\n')
    const preview = await (await ask(page, { cookie: cookies.owner })).text()
    const applied = await ask(`${page}/application`, { cookie: cookies.owner, form: {} })
    const result = await (await ask(page.replace("/fr/", "/ar/"), { cookie: cookies.owner })).text()
    const report = await ask(`${page}/report`, { cookie: cookies.owner })
    const csv = await report.text()

    expect(preview).toContain("Ce qui va changer")
    expect(preview).toContain("Livrée")
    expect([applied.status, applied.headers.get("location")]).toEqual([303, page])
    expect(result).toContain("أضيف حدث واحد")
    expect(report.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(csv).toContain('"2";"1001";"Livré";"Appliquée";"Livrée"')
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test("asks for its columns when the file does not name them", async () => {
    const page = await uploaded("a;b\n1001;Livré\n")
    const before = await (await ask(page, { cookie: cookies.owner })).text()
    const form = { reference: "0", status: "1", date: "", amount: "", has_header: "on" }
    await ask(`${page}/reading`, { cookie: cookies.owner, form })
    const after = await (await ask(page, { cookie: cookies.owner })).text()

    expect(before).toContain("Dites quelles colonnes portent la référence")
    expect(before).not.toContain(`${page}/application`)
    expect(after).toContain(`${page}/application`)
  })

  test("of a long file is applied by the job, and once", async () => {
    const rows = Array.from({ length: 600 }, (_, n) => `X-${n};Livré`).join("\n")
    const page = await uploaded(`ref;statut\n${rows}\n1001;Encaissé\n`)
    await ask(`${page}/application`, { cookie: cookies.owner, form: {} })
    const waiting = await (await ask(page, { cookie: cookies.owner })).text()
    const payload = { accountId: atlas.id, importId: page.split("/").at(-1) ?? "" }
    await applyCarrierImport(database.open("worker"), payload)
    await applyCarrierImport(database.open("worker"), payload)
    const done = await (await ask(page, { cookie: cookies.owner })).text()

    expect(waiting).toContain("0 lignes traitées sur 601")
    expect(done).toContain("1 événement ajouté")
  })

  test("says in the form what is wrong with a file", async () => {
    const answer = await upload("\n", { locale: "ar" })

    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain("هذا الملف ليس جدول CSV")
  })

  test("is no viewer's, and unknown to a rival", async () => {
    const page = await uploaded("ref;statut\n1001;Livré\n")

    expect((await upload("ref;statut\n1;2", { cookie: cookies.viewer })).status).toBe(403)
    expect((await ask(page, { cookie: cookies.rival })).status).toBe(404)
    expect((await ask(`${page}/report`, { cookie: cookies.rival })).status).toBe(404)
    expect((await ask(`${page}/application`, { cookie: cookies.rival, form: {} })).status).toBe(404)
  })
})
