import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { readKnownParties } from "#src/papers/read-parties.ts"
import { readBank } from "#src/platform-identity/read-bank.ts"
import { atlas, rif, salma, staff } from "#tests/cast.ts"
import { app, enterDue, finance, get, ofAtlas, refusalOf, today } from "./finance-stage.ts"
import { admin, owner } from "./house.ts"

const issuer = `${finance}/issuer`
const identity = {
  ...{ legalName: "Partage SARL", legalForm: "company", address: "12, rue Ibn Batouta", city: "Casablanca" },
  ...{ phone: "05 22 12 34 56", email: "Compta@Partage.ma", capitalCents: "100 000" },
  ...{ rcNumber: "123 456", rcCity: "Casablanca", ice: "", taxId: "12345678", professionalTax: "34.567.890" },
}
const rib = "225780123456789012345613"
const bank = { holder: "PARTAGE SARL", rib: `MA64 ${rib}` }
const asPlatform = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(admin, platformAccountId, work)
const actsOf = (act: string) =>
  owner.selectFrom("auditEntries").where("act", "=", act).select(["accountId", "actorId", "details"]).execute()

describe("the platform's identity", () => {
  test("lacks everything until it is said, wherever invoices are", async () => {
    const everything = ["legalName", "address", "ice", "taxId", "professionalTax"]
    expect((await get(issuer)).body).toMatchObject({ notice: null, missing: everything, banks: [], mayPay: true })
    for (const page of ["overview", "fee-bills", "platform"]) {
      expect([page, (await get(`${finance}/${page}`)).body.missing]).toEqual([page, everything])
    }
    expect((await get(issuer, "support")).status).toBe(403)
    expect((await get(issuer, "compliance")).status).toBe(403)
  })

  test.each([
    ["legalName", " "],
    ["legalForm", "holding"],
    ["address", ""],
    ["phone", "0522"],
    ["email", "compta"],
    ["rcCity", ""],
    ["ice", "001234567890123"],
    ["capitalCents", "cent mille"],
    ["professionalTax", "3".repeat(41)],
  ])("is refused by the name of what is wrong: %s", async (field, typed) => {
    expect(await refusalOf(`${issuer}/identity`, { ...identity, [field]: typed })).toBe(`wrong.${field}`)
    expect((await get(issuer)).body.notice).toBeNull()
  })

  test("is said by who pays, once, and printed on papers from then on", async () => {
    for (const role of ["support", "compliance"] as const)
      expect(await refusalOf(`${issuer}/identity`, identity, role)).toBe("forbidden")
    expect(await refusalOf(`${issuer}/identity`, identity)).toBeNull()
    expect(await refusalOf(`${issuer}/identity`, identity, "administrator")).toBe("unchanged")
    const { body } = await get(issuer)
    expect(body).toMatchObject({ missing: ["ice"], notice: { rcNumber: "123456", professionalTax: "34567890" } })
    expect(body.notice.capital).toEqual({ told: "100\u202f000,00\u00a0DH", typed: "100\u202f000,00" })
    const parties = await asPlatform((trx) => readKnownParties(trx, [platformAccountId]))
    expect(parties.get(platformAccountId)?.party).toMatchObject({
      ...{ name: "Partage SARL", taxId: "12345678", professionalTax: "34567890", tradeRegister: "123456 Casablanca" },
      ...{ legalForm: "company", capitalCents: 100_000_00n },
    })
    expect(await refusalOf(`${issuer}/identity`, { ...identity, ice: "001234567000062" }, "administrator")).toBeNull()
    expect((await get(`${finance}/overview`)).body.missing).toEqual([])
    expect((await actsOf("describe_platform")).map(({ details }) => details)).toMatchObject([{}, { changed: "ice" }])
  })

  test("is nobody else's to write, and writes nobody else's", async () => {
    const notice = { legalName: "Autre", legalForm: "company", address: "x", city: "x", phone: "x", email: "x" }
    const written = admin.insertInto("sellerNotices").values({ ...notice, accountId: rif.id })
    await expect(written.execute()).rejects.toThrow(/a seller notice of a tenant/)
    const asMember = inAccount(app, atlas.id, (trx) =>
      trx.updateTable("sellerNotices").set({ legalName: "Atlas" }).where("accountId", "=", platformAccountId).execute(),
    )
    await expect(asMember).rejects.toThrow(/a row of another account/)
  })
})

describe("the platform's bank account", () => {
  test("is refused unless its key is right", async () => {
    const path = `${issuer}/bank`
    expect(await refusalOf(path, bank, "support")).toBe("forbidden")
    expect(await refusalOf(path, { ...bank, holder: " " })).toBe("holder_missing")
    expect(await refusalOf(path, { ...bank, holder: "x".repeat(71) })).toBe("holder_too_long")
    for (const wrong of ["", "225780", `${rib.slice(0, -1)}4`, `MA65${rib}`, "x".repeat(24)])
      expect([wrong, await refusalOf(path, { ...bank, rib: wrong })]).toEqual([wrong, "rib_wrong"])
    expect((await get(issuer)).body.banks).toEqual([])
  })

  test("is kept sealed and shown masked, and the former one stays to be read", async () => {
    expect(await refusalOf(`${issuer}/bank`, bank)).toBeNull()
    expect(await refusalOf(`${issuer}/bank`, bank, "administrator")).toBe("unchanged")
    expect(await refusalOf(`${issuer}/bank`, { ...bank, holder: "PARTAGE" }, "administrator")).toBeNull()
    const { banks } = (await get(issuer)).body
    expect(banks.map(({ holder }: { holder: string }) => holder)).toEqual(["PARTAGE", "PARTAGE SARL"])
    expect(banks[0]).toMatchObject({ shown: "•••• 5613", bank: "Crédit Agricole du Maroc" })
    expect(await asPlatform(readBank)).toEqual({ holder: "PARTAGE", rib })
    const kept = JSON.stringify(await owner.selectFrom("platformBankAccounts").selectAll().execute())
    const acts = await actsOf("change_platform_bank")
    expect(acts).toHaveLength(2)
    expect(acts[0]).toMatchObject({ accountId: platformAccountId, actorId: staff.finance(platformAccountId).userId })
    expect(kept + JSON.stringify(acts)).not.toContain(rib)
  })

  test("is unknown to the site, and never rewritten", async () => {
    const seen = inAccount(app, atlas.id, (trx) => trx.selectFrom("platformBankAccounts").selectAll().execute())
    await expect(seen).rejects.toThrow(/permission denied/)
    const rewritten = admin.updateTable("platformBankAccounts").set({ ribShown: "x" })
    await expect(rewritten.execute()).rejects.toThrow(/permission denied/)
    await expect(owner.updateTable("platformBankAccounts").set({ ribShown: "x" }).execute()).rejects.toThrow()
  })
})

describe("the platform as a payer", () => {
  beforeAll(async () => {
    await owner.updateTable("programs").set({ payer: "platform" }).where("id", "=", atlas.program.id).execute()
    await enterDue(1)
  })

  test("says what it is from a day on", async () => {
    const profile = { class: "company", turnoverCents: "60 000 000", validFrom: today }
    const path = `${issuer}/payer`
    expect(await refusalOf(path, profile, "compliance")).toBe("forbidden")
    expect(await refusalOf(path, { ...profile, class: "bank" })).toBe("wrong.class")
    expect(await refusalOf(path, { ...profile, turnoverCents: "beaucoup" })).toBe("wrong.turnoverCents")
    expect(await refusalOf(path, { ...profile, validFrom: "2020-01-01" })).toBe("wrong.validFrom")
    expect(await refusalOf(path, profile)).toBeNull()
    expect((await get(issuer)).body.payer).toMatchObject({
      current: { class: "company", turnover: { told: "60\u202f000\u202f000,00\u00a0DH" } },
      history: [{ validFrom: today }],
    })
  })

  test("decides the rate of a payee of whom no confirmed rule speaks, and of no other", async () => {
    expect((await get(issuer)).body.unclear).toEqual([])
    const individual = { class: "individual", turnoverCents: "", validFrom: today }
    expect(await refusalOf(`${issuer}/payer`, individual)).toBeNull()
    const [unclear] = (await get(issuer)).body.unclear
    expect(unclear).toMatchObject({ decided: null, mayDecide: true })
    const path = `${issuer}/payees/${unclear.id}/decisions`
    const decision = { rateBp: "12,5", reason: "Avis de notre expert-comptable" }
    expect(await refusalOf(path, decision, "support")).toBe("forbidden")
    expect(await refusalOf(path, { ...decision, rateBp: "101" })).toBe("wrong.rateBp")
    expect(await refusalOf(path, { ...decision, reason: "" })).toBe("wrong.reason")
    expect(await refusalOf(path.replace(unclear.id, rif.id), decision)).toBeUndefined()
    expect(await refusalOf(path.replace(unclear.id, salma.id), decision)).toBe("no_status")
    expect(await refusalOf(path, decision)).toBeNull()
    const [decided] = (await get(issuer)).body.unclear
    expect(decided.decided).toMatchObject({ rate: "12,5\u00a0%", reason: decision.reason })
    expect((await get(`${ofAtlas}/platform`)).body.payable).toMatchObject([{ withheld: "15,00\u00a0DH" }])
  })
})
