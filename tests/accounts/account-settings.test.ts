import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { accountPhoneKey } from "#src/customers/customer-keys.ts"
import { atlas, nora, password, rif, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()
const [app, owner] = [database.open("app"), database.open("owner")]
const cookies = {
  owner: await cookieOf(app, atlas.owner),
  manager: await cookieOf(app, atlas.manager),
  viewer: await cookieOf(app, atlas.viewer),
  rival: await cookieOf(app, rif.owner),
  influencer: await cookieOf(app, salma.owner),
}

const ownersPages = ["profile", "seller-notice", "members", "keys", "closing"]

describe("the settings of an account", () => {
  test.each(ownersPages)("%s is for its owners", async (part) => {
    const path = `/fr/settings/${part}`
    const statuses = await Promise.all(
      [cookies.owner, cookies.manager, cookies.viewer, ""].map(async (cookie) => (await ask(path, { cookie })).status),
    )

    expect(statuses).toEqual([200, 403, 403, 303])
  })

  test.each(["profile", "seller-notice", "invitations", "keys", "closing", `members/${users.zineb.id}/removal`])(
    "refuses a viewer who posts to %s",
    async (part) => {
      const answer = await ask(`/fr/settings/${part}`, { method: "POST", cookie: cookies.viewer, form: {} })

      expect(answer.status).toBe(403)
    },
  )

  test.each([
    `members/${users.zineb.id}/removal`,
    `members/${users.zineb.id}/role`,
    `keys/${atlas.argan.id}/revocation`,
    "keys/not-an-id/revocation",
  ])("answers a rival who posts to %s with 404", async (part) => {
    const answer = await ask(`/fr/settings/${part}`, { cookie: cookies.rival, form: { role: "owner" } })

    expect(answer.status).toBe(404)
  })

  test("hides the merchant's pages from an influencer, and the influencer's from a merchant", async () => {
    const { status: notice } = await ask("/fr/settings/seller-notice", { cookie: cookies.influencer })
    const { status: phone } = await ask("/fr/settings/phone", { cookie: cookies.owner })

    expect([notice, phone]).toEqual([404, 404])
  })

  test.each([
    "/fr/settings",
    "/ar/settings",
    "/ar/settings/profile",
    "/ar/settings/seller-notice",
    "/ar/settings/members",
  ])("draws %s", async (path) => {
    const answer = await ask(path, { cookie: cookies.owner })
    const html = await answer.text()

    expect(answer.status).toBe(200)
    expect(html).not.toMatch(/undefined|\[object/)
  })
})

describe("the profile", () => {
  test("is changed, and drawn again with what was typed when it is not right", async () => {
    const form = { name: "Coopérative Atlas", city: "Agadir", bio: "", siteUrl: "javascript:alert(1)" }
    const refused = await ask("/fr/settings/profile", { cookie: cookies.owner, form })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="Agadir"')
    const saved = await ask("/fr/settings/profile", {
      cookie: cookies.owner,
      form: { ...form, siteUrl: "https://atlas.example" },
    })
    expect(saved.status).toBe(303)

    const account = await app.selectFrom("accounts").where("id", "=", atlas.id).selectAll().executeTakeFirstOrThrow()
    expect(account).toMatchObject({ city: "Agadir", bio: null, siteUrl: "https://atlas.example" })
  })
})

describe("the seller notice", () => {
  const form = {
    ...{ legalName: "Atlas SARL", legalForm: "company", address: "12, rue du Port", city: "Essaouira" },
    ...{ phone: "0524 00 00 00", email: "bonjour@atlas.example", rcNumber: "4 521", rcCity: "Essaouira" },
    ...{ ice: "900 000 001 000 078", taxId: "09999999", capitalCents: "100 000,00" },
  }

  test("is kept as the law wants it read", async () => {
    expect((await ask("/fr/settings/seller-notice", { cookie: cookies.owner, form })).status).toBe(303)
    const notice = await app
      .selectFrom("sellerNotices")
      .where("accountId", "=", atlas.id)
      .selectAll()
      .executeTakeFirst()

    expect(notice).toMatchObject({
      ...{ phone: "+212524000000", rcNumber: "4521", ice: "900000001000078", capitalCents: 10_000_000n },
    })
  })

  test("is refused when a certain rule is broken, and only advised otherwise", async () => {
    const ice = await ask("/fr/settings/seller-notice", {
      cookie: cookies.owner,
      form: { ...form, ice: "900000001000079" },
    })
    const rc = await ask("/fr/settings/seller-notice", { cookie: cookies.owner, form: { ...form, rcCity: "" } })
    const odd = await ask("/fr/settings/seller-notice", {
      cookie: cookies.owner,
      form: { ...form, taxId: "12", ice: "" },
    })
    const page = await (await ask("/fr/settings/seller-notice", { cookie: cookies.owner })).text()

    expect([ice.status, rc.status, odd.status]).toEqual([422, 422, 303])
    expect(page).toContain("Un identifiant fiscal compte en général 6 à 8 chiffres.")
  })
})

test("an influencer's phone is sealed, compared by its hash, and shown to its owner", async () => {
  await ask("/fr/settings/phone", { cookie: cookies.influencer, form: { phone: "٠٦ 12 34 56 78" } })
  const contact = await inAccount(app, salma.id, (trx) =>
    trx.selectFrom("accountContacts").selectAll().executeTakeFirst(),
  )

  expect(contact?.phoneKey).toEqual(accountPhoneKey("0612345678"))
  expect(contact?.phoneSealed?.includes("612345678")).toBe(false)
  expect(await (await ask("/fr/settings/phone", { cookie: cookies.influencer })).text()).toContain("06 12 34 56 78")
  expect((await ask("/fr/settings/phone", { cookie: cookies.influencer, form: { phone: "12" } })).status).toBe(422)
})

test("a key is shown when it is made and never again", async () => {
  const form = { name: "Boutique", orders_write: "on" }
  const made = await (await ask("/fr/settings/keys", { cookie: cookies.owner, form })).text()
  const key = /sys_sk_[\w-]{43}/.exec(made)?.[0] ?? "none"
  const later = await (await ask("/fr/settings/keys", { cookie: cookies.owner })).text()

  expect(made).toContain(key)
  expect(later).not.toContain(key)
  expect(later).toContain(key.slice(-4))
  expect((await ask("/fr/settings/keys", { cookie: cookies.owner, form: { name: "Sans droit" } })).status).toBe(422)
})

describe("several accounts", () => {
  test("are opened and entered by their own member only", async () => {
    const cookie = await cookieOf(app, nora.owner)
    const opened = await ask("/fr/accounts", { cookie, form: { kind: "merchant", accountName: "Nora Shop" } })
    expect(opened.headers.get("location")).toBe("/fr/dashboard")
    expect((await ask("/fr/settings/keys", { cookie })).status).toBe(200)
    const entered = await ask(`/fr/accounts/${nora.id}/entry`, { method: "POST", cookie })
    expect(entered.status).toBe(303)
    expect((await ask("/fr/settings/keys", { cookie })).status).toBe(404)

    expect((await ask(`/fr/accounts/${atlas.id}/entry`, { method: "POST", cookie })).status).toBe(404)
  })
})

describe("leaving", () => {
  test("closes the account, ends its team's work, and lets the person be forgotten", async () => {
    const [cookie, elsewhere] = [await cookieOf(app, rif.owner), await cookieOf(app, rif.owner)]
    const wrong = await ask("/fr/settings/closing", { cookie, form: { currentPassword: "faux" } })
    expect(wrong.status).toBe(422)
    const closed = await ask("/fr/settings/closing", { cookie, form: { currentPassword: password } })
    expect(closed.headers.get("location")).toBe("/fr/accounts")
    expect((await ask("/fr/settings", { cookie: elsewhere })).status).toBe(303)
    const account = await owner.selectFrom("accounts").where("id", "=", rif.id).select("closedAt").executeTakeFirst()
    expect(account?.closedAt).not.toBeNull()
    expect((await ask("/fr/settings/keys", { cookie })).headers.get("location")).toBe("/fr/accounts")

    const gone = await ask("/fr/settings/my-data/erasure", { cookie, form: { currentPassword: password } })
    expect(gone.headers.get("location")).toMatch(/^\/fr\/erasures\//)
    expect((await ask("/fr/sign-in", { form: { email: users.tarik.email, password } })).status).toBe(422)
  })
})
