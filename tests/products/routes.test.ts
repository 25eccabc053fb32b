import { mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { atlas, rif, salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"
import { soapForm } from "./details.ts"
import { photo } from "./sent-picture.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-storage-"))
const database = await cloneDatabase()
const app = database.open("app")
const owner = await cookieOf(app, atlas.owner)
const viewer = await cookieOf(app, atlas.viewer)
const rival = await cookieOf(app, rif.owner)
const influencer = await cookieOf(app, salma.owner)

async function newProduct(sku: string): Promise<string> {
  const made = await ask("/fr/products", { cookie: owner, form: { ...soapForm, sku } })
  return made.headers.get("location") ?? ""
}

function pictureForm(...files: [Uint8Array, string][]): FormData {
  const form = new FormData()
  for (const [bytes, name] of files) form.append("files", new File([new Uint8Array(bytes)], name))
  return form
}

const undrawnPicture = /<img[^>]*original\.webp/g
const jpeg = await photo().jpeg().toBuffer()

describe("the pages of products", () => {
  test("list, filter and search in both languages", async () => {
    const french = await (await ask("/fr/products", { cookie: owner })).text()
    const arabic = await (await ask("/ar/products", { cookie: owner })).text()
    const none = await (await ask("/fr/products?q=introuvable&state=draft", { cookie: owner })).text()

    expect(french).toContain("Huile d’argan 50 ml")
    expect(french).not.toContain("بلغة")
    expect(arabic).toContain("زيت أركان 50 مل")
    expect(none).toContain("Aucun produit ne correspond")
  })

  test("make a draft, publish it, and show it at its address", async () => {
    const page = await newProduct("SAVON-1")
    const published = await ask(`${page}/publication`, { cookie: owner, form: {} })
    const html = await (await ask(page, { cookie: owner })).text()

    expect(published.status).toBe(303)
    expect(html).toContain("En vente")
    expect(html).toMatch(/href="\/fr\/p\/savon-noir/)
  })

  test("draw a refused form again with what was typed and an error at each field", async () => {
    const form = {
      ...soapForm,
      nameFr: "",
      nameAr: "",
      priceCents: "cher",
      shopUrl: "http://atlas.example",
      sku: "SAVON-9",
    }
    const answer = await ask("/fr/products", { cookie: owner, form })
    const html = await answer.text()

    expect(answer.status).toBe(422)
    expect(html).toContain('value="cher"')
    for (const field of ["nameFr", "priceCents", "shopUrl"]) expect(html).toContain(`id="${field}-error"`)
    expect(html).not.toContain('id="sku-error"')
  })

  test("say at the field that a SKU is taken", async () => {
    const answer = await ask("/fr/products", { cookie: owner, form: { ...soapForm, sku: atlas.argan.sku } })

    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="sku-error"')
  })

  test("let a viewer look and not touch", async () => {
    const page = `/fr/products/${atlas.amlou.id}`
    const html = await (await ask(page, { cookie: viewer })).text()
    const acts = [`${page}/publication/removal`, `${page}/archival`, `${page}/pictures`, "/fr/products", page]
    const answers = await Promise.all(acts.map((act) => ask(act, { cookie: viewer, form: soapForm })))

    expect(html).not.toContain("<textarea")
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403])
  })

  test("do not exist for a rival, for an influencer, for a broken id", async () => {
    const page = `/fr/products/${atlas.amlou.id}`
    const asked = [
      ask(page, { cookie: rival }),
      ask(page, { cookie: influencer }),
      ask("/fr/products/1", { cookie: owner }),
    ]
    const acted = await ask(`${page}/archival`, { cookie: rival, form: {} })

    expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual([404, 404, 404])
    expect(acted.status).toBe(404)
  })
})

describe("sent pictures", () => {
  test("appear on the product and are served for good", async () => {
    const page = await newProduct("SAVON-2")
    const added = await ask(`${page}/pictures`, { cookie: owner, form: pictureForm([jpeg, "a.jpg"], [jpeg, "b.jpg"]) })
    const html = await (await ask(page, { cookie: owner })).text()
    const address = /\/media\/[0-9a-f-]+\/original\.webp/.exec(html)?.[0] ?? ""
    const picture = await ask(address)
    const undrawn = await ask(address.replace("original", "320"))

    expect(added.status).toBe(303)
    expect(html.match(undrawnPicture)).toHaveLength(2)
    expect([undrawn.status, undrawn.headers.get("cache-control")]).toEqual([200, "public, max-age=10"])
    expect((await ask(address.replace("original.webp", "320.avif"))).status).toBe(404)
    expect(picture.headers.get("content-type")).toBe("image/webp")
    expect(picture.headers.get("cache-control")).toContain("immutable")
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe("WEBP")
  })

  test("say file by file what is wrong, and keep the good ones", async () => {
    const page = await newProduct("SAVON-3")
    const huge = Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024)])
    const form = pictureForm(
      [jpeg, "bonne.jpg"],
      [Buffer.from("x"), "note.txt"],
      [Buffer.alloc(0), "vide.jpg"],
      [huge, "lourde.jpg"],
    )
    const answer = await ask(`${page}/pictures`, { cookie: owner, form })
    const html = await answer.text()

    expect(answer.status).toBe(422)
    for (const name of ["note.txt", "vide.jpg", "lourde.jpg"]) expect(html).toContain(name)
    expect(html).not.toContain("bonne.jpg")
    expect(html.match(undrawnPicture)).toHaveLength(1)
  })

  test("answer htmx with the piece of the page, right or wrong", async () => {
    const page = await newProduct("SAVON-4")
    const right = await ask(`${page}/pictures`, { cookie: owner, form: pictureForm([jpeg, "a.jpg"]), partial: true })
    const wrong = await ask(`${page}/pictures`, { cookie: owner, form: pictureForm(), partial: true })
    const pieces = [await right.text(), await wrong.text()]

    expect([right.status, wrong.status]).toEqual([200, 422])
    for (const piece of pieces) expect(piece).toMatch(/^<section[^>]* id="pictures"/)
  })

  test("move and leave", async () => {
    const page = await newProduct("SAVON-5")
    await ask(`${page}/pictures`, { cookie: owner, form: pictureForm([jpeg, "a.jpg"], [jpeg, "b.jpg"]) })
    const shown = async () =>
      [...(await (await ask(page, { cookie: owner })).text()).matchAll(/src="\/media\/([0-9a-f-]+)/g)].map(
        (found) => found[1],
      )
    const [first = "", second = ""] = await shown()

    await ask(`${page}/pictures/${second}/position`, { cookie: owner, form: { move: "earlier" } })
    expect(await shown()).toEqual([second, first])
    expect((await ask(`${page}/pictures/${first}/removal`, { cookie: rival, form: {} })).status).toBe(404)
    await ask(`${page}/pictures/${first}/removal`, { cookie: owner, form: {} })
    expect(await shown()).toEqual([second])
  })

  test("are not even stored when the product is a rival's", async () => {
    const page = await newProduct("SAVON-6")
    const stored = async () => (await readdir(process.env.STORAGE_DIR ?? "", { recursive: true })).length
    const before = await stored()
    const answer = await ask(`${page}/pictures`, { cookie: rival, form: pictureForm([jpeg, "a.jpg"]) })

    expect([answer.status, await stored()]).toEqual([404, before])
  })

  test("have no address but their own", async () => {
    const id = "00000000-0000-4000-8000-000000000001"
    const asked = [
      `/media/${id}/640.webp`,
      `/media/${id}/650.webp`,
      "/media/..%2f..%2fetc/passwd",
      `/media/${id}/..%2f640.webp`,
    ]

    expect((await Promise.all(asked.map((path) => ask(path)))).map((answer) => answer.status)).toEqual([
      404, 404, 404, 404,
    ])
  })
})
