import { beforeAll, describe, expect, test } from "vitest"
import { type Db, enterAccount, inAccount } from "#db/database.ts"
import { declareTaxProfile, type TaxDeclaration } from "#src/tax-profiles/declare-tax-profile.ts"
import { proveTaxProfile } from "#src/tax-profiles/prove-tax-profile.ts"
import { readTaxProfile } from "#src/tax-profiles/read-tax-profile.ts"
import { atlas, nora, now, salma, youssef } from "#tests/cast.ts"
import { cloneDatabase, test as staged } from "#tests/database.ts"
import { answer } from "./file.ts"

const declaration: TaxDeclaration = {
  status: "registered_individual",
  vatRateBp: 0,
  attestationIssuedOn: null,
  validFrom: "2026-11-22",
}

describe("a declaration", () => {
  staged("holds from its day on, unproven while no paper shows it", async ({ as }) => {
    await as(youssef.owner, async (trx) => {
      const declared = await declareTaxProfile(trx, youssef.owner, declaration, now)

      expect(declared).toEqual({ ok: true, value: null })
      const { current, shown } = await readTaxProfile(trx, youssef.id, now)
      expect(current).toMatchObject({ status: "registered_individual", provenAt: null })
      expect(shown).toEqual({})
    })
  })

  staged("of a later day waits for it", async ({ as }) => {
    await as(youssef.owner, async (trx) => {
      await declareTaxProfile(trx, youssef.owner, declaration, now)
      const later = { ...declaration, status: "auto_entrepreneur" as const, validFrom: "2026-12-01" }
      await declareTaxProfile(trx, youssef.owner, later, now)

      const { current, history } = await readTaxProfile(trx, youssef.id, now)
      expect(current?.status).toBe("registered_individual")
      expect(history.map(({ status }) => status)).toEqual(["auto_entrepreneur", "registered_individual"])
    })
  })

  staged("of VAT is refused to those who charge none", async ({ as }) => {
    await as(youssef.owner, async (trx) => {
      for (const status of ["auto_entrepreneur", "cpu", "unregistered_individual", "non_resident"] as const) {
        const declared = await declareTaxProfile(trx, youssef.owner, { ...declaration, status, vatRateBp: 2000 }, now)
        expect(declared).toEqual({ ok: false, reason: "no_vat_for_status" })
      }
    })
  })

  staged("is seen by nobody else", async ({ as }) => {
    await as(youssef.owner, async (trx) => {
      await declareTaxProfile(trx, youssef.owner, declaration, now)
      for (const other of [nora.id, atlas.id]) {
        await enterAccount(trx, other)
        expect((await readTaxProfile(trx, youssef.id, now)).history).toEqual([])
      }
    })
  })
})

describe("an approved file", () => {
  let app: Db
  let owner: Db
  let worker: Db

  beforeAll(async () => {
    const database = await cloneDatabase()
    app = database.open("app")
    owner = database.open("owner")
    worker = database.open("worker")
  })

  const act = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, salma.id, work)
  const prove = () => inAccount(worker, salma.id, (trx) => proveTaxProfile(trx, salma.id, now))

  test("that shows nothing proves nothing", async () => {
    await prove()

    expect((await act((trx) => readTaxProfile(trx, salma.id, now))).history).toEqual([])
  })

  test("proves what it shows from the day on which it was sent, once", async () => {
    await act((trx) => declareTaxProfile(trx, salma.owner, { ...declaration, status: "cpu" }, now))
    await answer(owner, { tax_regime: "real", vat_status: "subject" })

    await prove()
    await prove()

    const { current, history, shown } = await act((trx) => readTaxProfile(trx, salma.id, now))
    expect(current).toMatchObject({ status: "registered_individual", vatRateBp: 2000, provenAt: now })
    // Since June, and over what was declared for November.
    expect(history.map(({ validFrom, status }) => [validFrom, status])).toEqual([
      ["2026-11-22", "registered_individual"],
      ["2026-11-22", "cpu"],
      ["2026-06-01", "registered_individual"],
    ])
    expect(shown).toEqual({ status: "registered_individual", vatRateBp: 2000 })
  })

  test("is not contradicted, and proves what completes it", async () => {
    const attested = { ...declaration, vatRateBp: 2000, attestationIssuedOn: "2026-10-01" }
    const tried = await act((trx) => declareTaxProfile(trx, salma.owner, { ...declaration, status: "cpu" }, now))
    const untaxed = await act((trx) => declareTaxProfile(trx, salma.owner, declaration, now))
    const declared = await act((trx) => declareTaxProfile(trx, salma.owner, attested, now))

    expect([tried, untaxed]).toEqual(Array(2).fill({ ok: false, reason: "contradicts_file" }))
    expect(declared.ok).toBe(true)
    const { current } = await act((trx) => readTaxProfile(trx, salma.id, now))
    expect(current).toMatchObject({ attestationIssuedOn: "2026-10-01", provenAt: now })
  })

  test("of a merchant makes no payee of it", async () => {
    await inAccount(worker, atlas.id, (trx) => proveTaxProfile(trx, atlas.id, now))

    expect((await inAccount(app, atlas.id, (trx) => readTaxProfile(trx, atlas.id, now))).history).toEqual([])
  })
})
