import { expect } from "vitest"
import { enterAccount } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { assignPromoCode } from "#src/links/assign-promo-code.ts"
import { changePromoCode } from "#src/links/change-promo-code.ts"
import { isPromoCode, suggestPromoCodes } from "#src/links/promo-code.ts"
import { findPromoCode } from "#src/links/promo-code-queries.ts"
import { atlas, nora, rif, salma, youssef } from "#tests/cast.ts"
import { test } from "#tests/database.ts"

test.each([
  ["Salma B.", 1000, "SALMA10"],
  ["Amina El Fassi", 0, "AMINA"],
  ["Éloïse", 550, "ELOISE5"],
  ["Al Amine", 1000, "ALAMINE10"],
])("suggests for %s at %i basis points first %s", (name, discountBp, code) => {
  expect(suggestPromoCodes(name, discountBp)[0]).toBe(code)
})

test("suggests only codes that may be typed, whatever the name is written in", () => {
  for (const name of ["يوسف", "🎉🎉", "O'", "Ali"]) {
    const codes = suggestPromoCodes(name, 1000)

    expect(codes.length).toBeGreaterThan(5)
    expect(codes.every((code) => /^[A-Z0-9]{3,20}$/.test(code))).toBe(true)
  }
})

test.each([
  ["SALMA10", true],
  ["سلمى10", true],
  ["AB", false],
  ["SALMA 10", false],
  ["SALMA-10", false],
  ["<b>A</b>", false],
  ["A".repeat(21), false],
])("takes %s for a promo code: %s", (code, expected) => {
  expect(isPromoCode(code)).toBe(expected)
})

test("gives an enrollment one code, and the same when asked again", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const code = await assignPromoCode(trx, atlas.owner, atlas.youssefs)

    expect(code).toMatch(/^[A-Z0-9]{3,20}$/)
    expect(await assignPromoCode(trx, atlas.owner, atlas.youssefs)).toBe(code)
    expect(await assignPromoCode(trx, atlas.owner, atlas.salmas)).toBe(salma.promoCode)
  })
})

test("changes a code for either party, and takes back one that was theirs", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    expect(await changePromoCode(trx, salma.owner, atlas.salmas, "Salma2026")).toEqual({ ok: true, value: "Salma2026" })
    expect(await findPromoCode(trx, salma.id, atlas.salmas)).toBe("Salma2026")
    expect(await changePromoCode(trx, salma.owner, atlas.salmas, "salma10")).toMatchObject({ ok: true })
    expect(await findPromoCode(trx, salma.id, atlas.salmas)).toBe("salma10")
  })
})

test("refuses a code of another influencer, however it is written", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await assignPromoCode(trx, atlas.owner, atlas.youssefs)
    await trx.updateTable("enrollments").set({ status: "approved", decidedAt: new Date() }).execute()

    const refusal = await changePromoCode(trx, atlas.owner, atlas.youssefs, "sàlma١٠")

    expect(refusal).toEqual({ ok: false, reason: "code_taken" })
  })
})

test("refuses a code of another influencer to one who cannot see it", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await trx.updateTable("enrollments").set({ status: "approved", decidedAt: new Date() }).execute()
    await enterAccount(trx, youssef.id)

    const refusal = await changePromoCode(trx, youssef.owner, atlas.youssefs, "SALMA10")

    expect(refusal).toEqual({ ok: false, reason: "code_taken" })
  })
})

test("gives no new code to who is not approved", async ({ as }) => {
  await as(youssef.owner, async (trx) => {
    const refusal = await changePromoCode(trx, youssef.owner, atlas.youssefs, "YOUSSEF")

    expect(refusal).toEqual({ ok: false, reason: "not_enrolled" })
  })
})

test.for([rif.owner, nora.owner])("does not exist for another account", async (stranger, { as }) => {
  await as(stranger, async (trx) => {
    await expect(changePromoCode(trx, stranger, atlas.salmas, "VOLEUR")).rejects.toThrow(NotFound)
  })
})
