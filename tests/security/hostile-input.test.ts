import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startRecorder } from "#src/clicks/recorder.ts"
import { documentedOrder } from "../api/shop.ts"
import { atlas, users } from "../cast.ts"
import { soapForm } from "../products/details.ts"
import { termsForm } from "../programs/offer.ts"
import { ask } from "../site.ts"
import { openWorld, type World } from "./world.ts"

let world: World
let recorder: ReturnType<typeof startRecorder>
let pool: pg.Pool
beforeAll(async () => {
  world = await openWorld()
  pool = new pg.Pool({ connectionString: world.database.url("clicks"), max: 2 })
  recorder = startRecorder(pool, "http://localhost:3000")
})

afterAll(async () => {
  await recorder.stop()
  await pool.end()
})

const texts = [
  "\u0000",
  "\ud800",
  "\u202e\u2066",
  "%",
  "\\",
  "_",
  "'; drop table orders; --",
  "a".repeat(70_000),
  "__proto__",
  "constructor",
  "٩".repeat(30),
  "-1",
  "1e309",
  "NaN",
  "9".repeat(400),
  "999999999999",
  "0x10",
  "9999-12-31",
  "0000-01-01",
  "+275760-09-13T00:00:00Z",
  "\r\nBcc: x@y.z",
  "{{constructor}}",
  "𝒳".repeat(120),
  "𝒳",
  "<script>",
  "javascript:alert(1)",
  "//evil.example",
  "http://[",
  "https://x\u0000y",
]

describe("an address", () => {
  const lists: [string, "merchant" | "influencer", string[]][] = [
    ["/fr/orders", "merchant", ["search", "state", "from", "to", "credited", "payment", "influencer", "after"]],
    ["/fr/products", "merchant", ["q", "state", "before", "after"]],
    ["/fr/enrollments", "merchant", ["status", "before", "after"]],
    ["/fr/dashboard", "merchant", ["period", "from", "to"]],
    ["/fr/commissions", "merchant", ["state", "with", "after"]],
    ["/fr/dashboard", "influencer", ["period", "from", "to"]],
    ["/fr/commissions", "influencer", ["state", "with", "after"]],
    ["/fr/discover", "influencer", ["q", "category", "reward", "sort", "page"]],
    ["/fr/marketplace", "influencer", ["q", "category", "price", "region", "rating", "sort", "page"]],
    ["/fr/creators", "merchant", ["q", "category", "region", "sort", "page"]],
    ["/fr/links", "influencer", ["state", "before", "after"]],
    ["/fr/links/new", "influencer", ["enrollment", "product", "q", "before", "after"]],
    ["/fr/p/huile-argan", "influencer", ["ref", "sys_click"]],
    ["/fr/sign-up", "influencer", ["kind"]],
    ["/fr/accounts/new", "influencer", ["kind"]],
  ]
  const dates = [
    "2026-11-22T10:00:00Z",
    "+275760-09-13T00:00:00Z",
    "-200000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "-000001-01-01T00:00:00Z",
  ]
  const keys = dates.map((date) => `${date}_${atlas.argan.id}`)

  test.each(lists)("%s of a %s never fails for what it asks", async (path, side, names) => {
    for (const name of names) {
      for (const text of [...texts.filter((one) => one.length < 5000), ...keys, ...dates]) {
        const custom = name === "from" || name === "to" ? "&period=custom&from=2026-01-01" : ""
        const { status } = await ask(`${path}?${name}=${encodeURIComponent(text.toWellFormed())}${custom}`, {
          cookie: world[side].owner,
        })
        expect([name, text.slice(0, 40), status < 500]).toEqual([name, text.slice(0, 40), true])
      }
    }
  })
})

describe("a form", () => {
  const noForm: [string, "merchant", Record<string, string>] = ["", "merchant", {}]
  const forms = (): [string, "merchant" | "influencer", Record<string, string>][] => {
    const { spoils } = world
    const reading = { reference: "0", status: "1", has_header: "on", word: "Livré", meaning: "delivered" }
    return [
      ["/fr/products", "merchant", { ...soapForm, sku: "NEUF" }],
      [`/fr/products/${atlas.amlou.id}`, "merchant", { ...soapForm, sku: atlas.amlou.sku }],
      [
        "/fr/programs",
        "merchant",
        { ...termsForm, rewardRows: "1", reward0Product: "", reward0Kind: "fixed", reward0Value: "5" },
      ],
      [
        `/fr/programs/${atlas.program.id}/rewards`,
        "merchant",
        { rewardRows: "1", reward0Product: "", reward0Kind: "percent", reward0Value: "12" },
      ],
      [
        `/fr/orders/${spoils.order}/events`,
        "merchant",
        { form_id: "formulaire-1", type: "unreachable", note: "rien", back: "/fr/orders", "units-0": "1" },
      ],
      [`/fr/orders/${spoils.order}/lines`, "merchant", { "quantity-0": "2", discount: "0", shipping: "0" }],
      [
        "/fr/orders/events",
        "merchant",
        { form_id: "formulaire-2", type: "confirmed", order: spoils.order, back: "/fr/orders" },
      ],
      [`/fr/orders/imports/${spoils.import}/reading`, "merchant", reading],
      ["/fr/exports", "merchant", { kind: "orders", from: "2026-11-01", to: "2026-11-02" }],
      [
        "/fr/settings/profile",
        "merchant",
        { name: "Atlas", city: "Fès", bio: "Nous", siteUrl: "https://atlas.example" },
      ],
      [
        "/fr/settings/seller-notice",
        "merchant",
        {
          ...{
            legalName: "Atlas",
            legalForm: "cooperative",
            address: "1, rue",
            city: "Fès",
            phone: "0522000000",
            email: "a@b.ma",
          },
          ...{ rcNumber: "12", rcCity: "Fès", ice: "", taxId: "12", capitalCents: "100" },
        },
      ],
      ["/fr/settings/keys", "merchant", { name: "clé", orders_read: "on" }],
      ["/fr/settings/invitations", "merchant", { email: "x@y.ma", role: "viewer" }],
      [`/fr/settings/members/${users.zineb.id}/role`, "merchant", { role: "viewer" }],
      ["/fr/settings/name", "merchant", { name: "Khadija" }],
      ["/fr/settings/email", "merchant", { email: "n@m.ma", currentPassword: "wrong" }],
      ["/fr/enrollments/approvals", "merchant", { enrollment: atlas.youssefs }],
      [`/fr/enrollments/${atlas.salmas}/promo-code`, "influencer", { code: "SALMA20" }],
      [
        "/fr/links",
        "influencer",
        {
          enrollment: atlas.salmas,
          product: atlas.argan.id,
          sub_id: "a",
          utm_source: "b",
          utm_medium: "",
          utm_campaign: "",
          utm_content: "",
        },
      ],
      [
        "/fr/discover/rif-partenaires/application",
        "influencer",
        { message: "bonjour", termsVersion: "1", accept: "on" },
      ],
      ["/fr/settings/phone", "influencer", { phone: "0612345678" }],
      ["/fr/sign-in", "influencer", { email: "salma@example.ma", password: "x", next: "/fr" }],
      [
        "/fr/p/huile-argan",
        "influencer",
        {
          ...{
            form: "a".repeat(43),
            name: "Laila",
            phone: "0612345678",
            city: "Fès",
            address: "1, rue",
            quantity: "1",
            promo_code: "",
            click: "",
          },
        },
      ],
    ]
  }

  test.each(Array.from({ length: 23 }, (_, index) => index))(
    "number %i never fails for what it holds",
    async (index) => {
      const [path, side, fields] = forms()[index] ?? noForm
      const failures: unknown[] = []
      for (const name of Object.keys(fields)) {
        for (const text of texts) {
          const form = {
            ...fields,
            [name]: text,
            ...(name !== "form" && fields.form && { form: crypto.randomUUID().replaceAll("-", "") + "a".repeat(11) }),
          }
          const { status } = await ask(path, { cookie: world[side].owner, form })
          if (status >= 500) failures.push([path, name, text.slice(0, 40), status])
        }
      }
      expect(failures).toEqual([])
    },
    120_000,
  )

  test("has as many as there are", () => {
    expect(forms()).toHaveLength(23)
  })
})

describe("the API", () => {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/api/v1/${path}`, {
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { authorization: `Bearer ${world.spoils.apiKey}`, ...headers },
    })

  const wrong: unknown[] = [
    "",
    "{",
    "null",
    "[]",
    "1",
    '"x"',
    "\u0000",
    '{"__proto__":{"external_id":"1"}}',
    '{"external_id":"\\u0000"}',
    { ...documentedOrder("a"), external_id: "\ud800" },
    { ...documentedOrder("b"), lines: Array(500).fill({ sku: "A", quantity: 1, unit_amount: 1 }) },
    { ...documentedOrder("c"), placed_at: "0001-01-01T00:00:00Z" },
    { ...documentedOrder("d"), placed_at: "9999-12-31T23:59:59Z" },
    { ...documentedOrder("e"), placed_at: "2026-02-30T00:00:00Z" },
    { ...documentedOrder("f"), shipping_amount: 1e300 },
    { ...documentedOrder("g"), shipping_amount: -1 },
    { ...documentedOrder("h"), shipping_amount: 0.5 },
    { ...documentedOrder("j"), customer: { phone: { $ne: 1 } } },
    { ...documentedOrder("k"), lines: [{ sku: "\u0000", quantity: 1, unit_amount: 1 }] },
    { ...documentedOrder("l"), lines: [{ sku: "A", quantity: 10001, unit_amount: 1 }] },
    {
      ...documentedOrder("m"),
      lines: [
        { sku: "A", quantity: 1, unit_amount: 1 },
        { sku: "A", quantity: 1, unit_amount: 1 },
      ],
      discount_amount: 0,
    },
  ]
  test.each(wrong)("answers %j with what is wrong", async (body) => {
    const answer = await post("orders", body)

    expect([400, 422]).toContain(answer.status)
    expect(answer.headers.get("content-type")).toContain("application/problem+json")
  })

  const odd: [string, Record<string, unknown>][] = [
    ["odd-1", { placed_at: "2000-01-01T00:00:00Z" }],
    ["odd-2", { click_id: "\u0000" }],
    ["odd-3", { click_id: "x".repeat(100_000) }],
    ["odd-4", { click_id: "ffffffff-ffff-7fff-bfff-ffffffffffff" }],
    ["odd-5", { click_id: "00000000-0000-7000-8000-000000000000" }],
    ["odd-6", { promo_code: "\ud800" }],
    ["odd-7", { promo_code: "𝒳".repeat(5000) }],
    ["odd-8", { promo_code: "__proto__" }],
    [
      "odd-9",
      { customer: { phone: "٠٦١٢٣٤٥٦٧٨", email: "A@B.ma", city: "<b>Fès</b>", name: "'; --", address: "=1+1" } },
    ],
    ["odd-10", { customer: null, shipping_amount: 1_000_000_000 }],
    ["__proto__", {}],
    ["..", {}],
    ["a/b?c#d", {}],
    ["=cmd|'/c calc'!A0", {}],
  ]
  test.each(odd)("takes the order %s", async (externalId, change) => {
    const placed = await post("orders", documentedOrder(externalId, change))
    const events = { events: [{ id: "e", type: "confirmed", occurred_at: "2026-11-20T00:00:00Z" }] }
    const evented = externalId === ".." ? placed : await post(`orders/${encodeURIComponent(externalId)}/events`, events)

    expect([placed.status, evented.status < 300]).toEqual([201, true])
  })

  test.each(["constructor", "toString", "__proto__"])("takes an order of lines %s and returns them", async (sku) => {
    const lines = [{ sku, quantity: 2, unit_amount: 1000 }]
    await post("orders", documentedOrder(`lines-${sku}`, { lines, discount_amount: 0 }))
    const returned = { id: "r", type: "returned", occurred_at: "2026-11-20T00:00:00Z", lines: [{ sku, quantity: 1 }] }
    const answer = await post(`orders/lines-${sku}/events`, {
      events: [returned, { ...returned, id: "r2", lines: [{ sku: "valueOf", quantity: 1 }] }],
    })

    expect(answer.status).toBe(200)
  })

  test("takes events as old and as late as they may be", async () => {
    await post("orders", documentedOrder("old"))
    const at = (occurred_at: string, id: string) => ({ id, type: "delivered", occurred_at })
    const answer = await post("orders/old/events", {
      events: [at("2000-01-01T00:00:00Z", "a"), at("2100-12-31T23:59:59.999Z", "b")],
    })
    expect(answer.status).toBeLessThan(500)
    for (const path of ["/fr/orders", "/fr/dashboard", "/fr/commissions"]) {
      expect((await ask(path, { cookie: world.merchant.owner })).status).toBe(200)
    }
  })

  test("reads each strange order back, on the pages too", async () => {
    const html = await (await ask("/fr/orders", { cookie: world.merchant.owner })).text()
    const csv = await ask(`/api/v1/orders/${encodeURIComponent("=cmd|'/c calc'!A0")}`, {
      headers: { authorization: `Bearer ${world.spoils.apiKey}` },
    })
    expect(csv.status).toBe(200)
    expect(html).not.toContain("<b>Fès</b>")
  })

  test.each(["", " ", "é", "a".repeat(256), "a b"])("refuses the idempotency key %j or does without", async (key) => {
    const answer = await post("orders", documentedOrder(`idem-${key.length}`), { "idempotency-key": key })
    expect([201, 400]).toContain(answer.status)
  })
})

describe("a carrier's file", () => {
  test.each([
    "Référence;Statut\n1001;constructor\n1001;__proto__\n1001;toString\n",
    "Référence;Statut;Date\n1001;Livré;99/99/9999\n1001;Livré;31/12/9999\n1001;Livré;01/01/0001\n",
    `Référence;Statut\n${"x".repeat(5000)};${"y".repeat(5000)}\n`,
    '"Référence;Statut\n1001;"Livré\n',
    "Référence;Statut\n\ud800;Livré\n=1+1;<script>\n",
    "a\n",
    ";;;;\n;;;;\n",
    "\uFEFF",
    "\r\r\r",
    `${";".repeat(2000)}\n${";".repeat(2000)}\n`,
  ])("%j is read, or refused, and never fails", async (text) => {
    const form = new FormData()
    form.set("file", new File([text], `${"n".repeat(300)}\r\n<b>.csv`))
    const sent = await ask("/fr/orders/imports", { cookie: world.merchant.owner, form })
    expect([303, 422]).toContain(sent.status)
    const page = sent.headers.get("location")
    if (!page) return
    expect((await ask(page, { cookie: world.merchant.owner })).status).toBe(200)
    expect(
      (
        await ask(`${page}/reading`, {
          cookie: world.merchant.owner,
          form: { reference: "0", status: "1", has_header: "on" },
        })
      ).status,
    ).toBe(303)
    expect(await (await ask(page, { cookie: world.merchant.owner })).text()).not.toContain("native code")
    const words = new URLSearchParams([
      ["reference", "0"],
      ["status", "1"],
      ["date", "2"],
      ["has_header", "on"],
      ["word", "__proto__"],
      ["meaning", "delivered"],
      ["word", "constructor"],
      ["meaning", "ignored"],
    ])
    expect((await ask(`${page}/reading`, { cookie: world.merchant.owner, form: words })).status).toBe(303)
    expect((await ask(page, { cookie: world.merchant.owner })).status).toBe(200)
    expect((await ask(`${page}/application`, { method: "POST", cookie: world.merchant.owner, form: {} })).status).toBe(
      303,
    )
    expect((await ask(page, { cookie: world.merchant.owner })).status).toBe(200)
    expect((await ask(`${page}/report`, { cookie: world.merchant.owner })).status).toBe(200)
  })
})

test("a picture that is none is refused and a name that lies changes nothing", async () => {
  for (const [name, bytes] of [
    ["a.jpg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
    ["../../../etc/passwd", "GIF89a"],
    ["a.png", "\x89PNG\r\n\x1a\n"],
    ["a.html", "<script>alert(1)</script>"],
  ] as const) {
    const form = new FormData()
    form.set("pictures", new File([bytes], name))
    const answer = await ask(`/fr/products/${atlas.argan.id}/pictures`, { cookie: world.merchant.owner, form })
    expect([name, answer.status]).toEqual([name, 422])
  }
})
