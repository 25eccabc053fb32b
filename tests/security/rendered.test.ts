import { sql } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { sendInvitation } from "#src/accounts/send-invitation.ts"
import { sendApplicationReceived } from "#src/enrollments/send-application-received.ts"
import { sendEnrollmentDecision } from "#src/enrollments/send-enrollment-decision.ts"
import { writeExport } from "#src/exports/write-export.ts"
import { documentedOrder } from "../api/shop.ts"
import { atlas, now, users } from "../cast.ts"
import { catchMail } from "../mail/mail-catcher.ts"
import { eveningId } from "../profiles/profile-of.ts"
import { ask } from "../site.ts"
import { addressOf } from "./matrix.ts"
import { rules } from "./route-rules.ts"
import { openWorld, type World } from "./world.ts"

const hostile = `=1+1"><script>alert(1)</script><img src=x onerror=alert(2)>' onfocus='alert(3)" onfocus="alert(4)`
const broken = `${hostile.slice(0, 72)}\r\nBcc: victim@example.ma`
const caught = await catchMail()
let world: World
let hostileStatement: string

const texts: [table: string, columns: string[]][] = [
  ["accounts", ["name", "city", "bio", "site_url"]],
  ["auth.users", ["name"]],
  ["seller_notices", ["legal_name", "address", "city", "phone", "email", "rc_number", "rc_city", "ice", "tax_id"]],
  ["products", ["name_fr", "name_ar", "description_fr", "description_ar"]],
  ["product_variants", ["name_fr", "name_ar"]],
  ["product_pictures", ["alt_fr", "alt_ar"]],
  ["programs", ["name_fr", "name_ar", "description_fr", "description_ar", "terms_fr", "terms_ar"]],
  ["enrollments", ["message", "decision_reason"]],
  ["promo_codes", ["code"]],
  ["links", ["sub_id"]],
  ["api_keys", ["name", "hint"]],
  ["invitations", ["email"]],
  ["carrier_imports", ["file_name"]],
  ["orders", ["city", "promo_code"]],
  ["conversions", ["promo_code"]],
  ["payer_decisions", ["reason"]],
  ["outside_payments", ["note"]],
  ["commission_blocks", ["reason"]],
  ["payouts", ["payee_name", "failure_reason", "proof"]],
  ["payout_withholdings", ["legal_reference_fr", "legal_reference_ar"]],
  ["bank_statements", ["name"]],
  ["papers", ["reference"]],
  ["influencer_profiles", ["bio_fr", "bio_ar"]],
  ["portfolio_items", ["title"]],
  ["storefront_items", ["note_fr", "note_ar"]],
  ["sample_requests", ["message"]],
  ["program_invitations", ["message"]],
  ["catalog_imports", ["name"]],
  ["reviews", ["words"]],
  ["disputes", ["words"]],
]

beforeAll(async () => {
  world = await openWorld()
  const { spoils } = world
  const contact = { name: hostile, phone: "0612345678", email: null, city: hostile.slice(0, 70), address: hostile }
  const lines = [{ sku: hostile.slice(0, 120), name: hostile, quantity: 1, unit_amount: 12000 }]
  const order = documentedOrder(hostile.slice(0, 120), { lines, discount_amount: 0, customer: contact })
  const headers = { authorization: `Bearer ${spoils.apiKey}` }
  expect((await ask("/api/v1/orders", { headers, body: JSON.stringify(order) })).status).toBe(201)
  const act = { form_id: "formulaire-1", type: "unreachable", note: hostile }
  await ask(`/fr/orders/${spoils.order}/events`, { cookie: world.merchant.owner, form: act })
  const form = new FormData()
  form.set(
    "file",
    new File([`Référence;Statut\n${JSON.stringify(hostile.slice(0, 40)).replaceAll('\\"', '""')};=2+2\n`], hostile),
  )
  const sent = await ask("/fr/orders/imports", { cookie: world.merchant.owner, form })
  await ask(`${sent.headers.get("location")}/application`, { method: "POST", cookie: world.merchant.owner, form: {} })
  hostileStatement = await receiveHostileStatement()
  for (const [table, columns] of texts) {
    const changes = columns.map(
      (column) => sql`${sql.ref(column)} = ${table === "links" ? hostile.slice(0, 64) : hostile}`,
    )
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(world.owner)
    await sql`update ${sql.table(table)} set ${sql.join(changes)}`.execute(world.owner)
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(world.owner)
  }
})

/** A bank's table whose head, cells and name are an attack; it speaks of a transfer, so that all of it is shown. */
async function receiveHostileStatement(): Promise<string> {
  const quoted = `"${hostile.replaceAll('"', '""')}"`
  const table = `Date;${quoted};Montant;Statut\n22/11/2026;SYS-1-1-0123456789AB ${quoted.slice(1, -1)};1,00;${quoted}\n`
  const form = new FormData()
  form.set("file", new File([table], hostile))
  const sent = await ask("/fr/payouts/statements", { cookie: world.merchant.owner, form })
  return sent.headers.get("location")?.split("/").at(-1) ?? ""
}

/** Every tag with its attributes, as a browser would read them: a quoted value may hold anything. */
const tag = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?|\s*\/)*)\s*>/gi
const attribute = /([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g

function dangersIn(html: string): string[] {
  return [...html.matchAll(tag)].flatMap(([whole, name = "", attributes = ""]) => {
    const pairs = [...attributes.matchAll(attribute)].map(([, key = "", double, single, bare]) => [
      key,
      double ?? single ?? bare ?? "",
    ])
    const runs = pairs.some(
      ([key = "", value = ""]) => /^on|^srcdoc|^style$/i.test(key) || /^\s*(javascript|data:text)/i.test(value),
    )
    const isForeign = name === "img" && pairs.some(([key, value]) => key === "src" && value === "x")
    const isScript = name === "script" && !/\ssrc="\/|^ type="application\/ld\+json"$/.test(attributes)
    return runs || isForeign || isScript ? [whole] : []
  })
}

test("the reader of tags sees what it should", () => {
  expect(dangersIn('<p title="a > b">x</p><a href="/fr">y</a>')).toEqual([])
  expect(dangersIn(`<p title="${hostile}">`)).not.toEqual([])
  expect(dangersIn(`<p>${hostile}</p>`)).not.toEqual([])
})

const pagesOf = (kind: "merchant" | "influencer") =>
  Object.entries(rules).flatMap(([name, { GET }]) =>
    GET &&
    (typeof GET === "string" || GET.kind === kind || GET.kind === "either") &&
    !/\[(secret|token|export|document|upload|code|file|proof|evidence|attachment|version|request)\]|stream$|messages\/new|qr\.png|report|proof$|^acceptance|^sign-|^email-conf/.test(
      name,
    )
      ? [name]
      : [],
  )

describe.each(["merchant", "influencer"] as const)("what is stored by whoever, to a %s", (kind) => {
  test.each(["fr", "ar"])("is text and never markup in %s", async (locale) => {
    let shown = 0
    for (const name of pagesOf(kind)) {
      const path = addressOf(world, name, { statement: hostileStatement, item: eveningId }).replace(
        /^\/fr/,
        `/${locale}`,
      )
      const answer = await ask(path, { cookie: world[kind].owner })
      const html = await answer.text()
      expect([path, [200, 303].includes(answer.status), dangersIn(html)]).toEqual([path, true, []])
      if (html.includes("alert(1)")) shown++
    }
    expect(shown).toBeGreaterThan(5)
  })
})

test.each(["fr", "ar"])("what is stored is text and never markup to a shopper in %s", async (locale) => {
  const html = await (await ask(`/${locale}/p/${atlas.argan.slug}`)).text()
  const form = {
    form: "g".repeat(43),
    name: hostile,
    phone: "0612",
    city: hostile,
    address: hostile,
    quantity: hostile,
    promo_code: hostile,
    click: hostile,
  }
  const again = await (await ask(`/${locale}/p/${atlas.argan.slug}`, { form })).text()

  expect(html).toContain("alert(1)")
  expect([dangersIn(html), dangersIn(again)]).toEqual([[], []])
})

test("what was typed comes back as text in a form drawn again", async () => {
  const typed = Object.fromEntries(
    ["name", "email", "accountName", "kind", "password", "sku", "nameFr", "next", "code", "from", "to"].map((name) => [
      name,
      hostile,
    ]),
  )
  for (const path of [
    "/fr/sign-in",
    "/fr/sign-up",
    "/fr/password-reset",
    "/fr/products",
    "/fr/programs",
    "/fr/exports",
    "/fr/settings/profile",
    "/fr/settings/invitations",
  ]) {
    const answer = await ask(path, { cookie: world.merchant.owner, form: typed })
    expect([path, dangersIn(await answer.text())]).toEqual([path, []])
  }
})

test("a file holds no formula and no row that somebody made up", async () => {
  const { spoils, merchant } = world
  await sql`update exports set finished_at = null, expires_at = null, kind = 'orders', to_day = '2026-12-31'`.execute(
    world.owner,
  )
  await writeExport(world.worker, { accountId: atlas.id, exportId: spoils.export }, now)
  const file = await (await ask(`/fr/exports/${spoils.export}`, { cookie: merchant.owner })).text()
  const imports = await (await ask("/fr/orders/imports", { cookie: merchant.owner })).text()
  const ids = [...imports.matchAll(/orders\/imports\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
  const reports = await Promise.all(
    ids.map(async (id) => (await ask(`/fr/orders/imports/${id}/report`, { cookie: merchant.owner })).text()),
  )

  for (const text of [file, ...reports]) expect(text).not.toMatch(/(^|[;\n])"?=/)
  expect(file).toContain(`"'=1+1""><script>`)
  expect(reports.join("")).toContain("'=2+2")
})

test("a message carries no header and no markup that a name brought", async () => {
  await sql`update accounts set name = ${broken}`.execute(world.owner)
  await sql`update auth.users set name = ${broken}`.execute(world.owner)
  await sql`update invitations set email = 'imane@example.ma'`.execute(world.owner)
  const invitation = {
    accountId: atlas.id,
    invitationId: world.spoils.invitation,
    locale: "fr",
    requestId: crypto.randomUUID(),
  } as const
  await sendInvitation(world.worker, invitation)
  await sendApplicationReceived(world.worker, atlas.id, atlas.youssefs)
  await sendEnrollmentDecision(world.worker, atlas.id, atlas.salmas)

  expect(caught.length).toBeGreaterThan(2)
  for (const mail of caught) {
    const html = (mail.html || "").replaceAll(/ style="[^"]*"/g, "")
    expect([mail.subject, mail.bcc, mail.headers.has("bcc"), dangersIn(html)]).toEqual([
      mail.subject,
      undefined,
      false,
      [],
    ])
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, url]) => url?.startsWith("http://localhost:3000/"))).toBe(
      true,
    )
  }
})

describe("an address to come back to", () => {
  const elsewhere = [
    ...[
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "/fr/..//evil.example",
      "javascript:alert(1)",
    ],
    ...[
      "/%2f%2fevil.example",
      "/fr\\@evil.example",
      "/fr\u0000//evil",
      " //evil.example",
      "/fr\n//evil.example",
      "/frevil",
      "fr",
      "/ar/أ",
    ],
  ]
  test.each(elsewhere)("%j leads nowhere but to our own pages", async (next) => {
    const form = { email: users.nora.email, password: "un mot de passe solide", next }
    const signedIn = await ask("/fr/sign-in", { form })
    const back = { form_id: "formulaire-9", type: "unreachable", back: next }
    const acted = await ask(`/fr/orders/${world.spoils.order}/events`, { cookie: world.merchant.owner, form: back })

    for (const answer of [signedIn, acted]) {
      const to = new URL(answer.headers.get("location") ?? "", "http://localhost:3000")
      expect([answer.status, to.origin]).toEqual([303, "http://localhost:3000"])
      expect(to.pathname).toMatch(/^\/(fr|ar)(\/|$)/)
    }
  })

  test("in another alphabet is no error", async () => {
    const form = { form_id: "formulaire-8", type: "unreachable", back: "/fr/orders?search=أركان" }
    const answer = await ask(`/fr/orders/${world.spoils.order}/events`, { cookie: world.merchant.owner, form })

    expect(answer.status).toBe(303)
  })
})
