import { sql } from "kysely"
import { describe, expect } from "vitest"
import { enterAccount, type Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { decideRate } from "#src/payees/decide-rate.ts"
import { readPayee, readPayees } from "#src/payees/read-payees.ts"
import { recordOutsidePayment } from "#src/payees/record-outside-payment.ts"
import { withdrawOutsidePayment } from "#src/payees/withdraw-outside-payment.ts"
import { declarePayerProfile } from "#src/payers/declare-payer-profile.ts"
import { declareTaxProfile } from "#src/tax-profiles/declare-tax-profile.ts"
import type { PayeeStatus } from "#src/withholding/withholding.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"

const decision = { influencerId: salma.id, rateBp: 3000, reason: "Avis de notre expert-comptable" }
const payment = { influencerId: salma.id, paidOn: "2026-03-02", amountCents: 79_000_00n, note: "Campagne de mars" }

/** Salma says what she is, then Atlas goes on. */
async function declare(trx: Trx, status: PayeeStatus, vatRateBp = 0) {
  await enterAccount(trx, salma.id)
  const facts = { status, vatRateBp, attestationIssuedOn: null, validFrom: "2026-11-01" }
  await declareTaxProfile(trx, salma.owner, facts, now)
  await enterAccount(trx, atlas.id)
}

describe("a decision", () => {
  test("is the payer's where no rule is clear, and both read it", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await declare(trx, "unregistered_individual")

      expect((await decideRate(trx, atlas.owner, decision, now)).ok).toBe(true)

      const known = await readPayee(trx, atlas.id, salma.id, now)
      expect(known).toMatchObject({ unclear: "income", decision: { rateBp: 3000, reason: decision.reason } })
      await enterAccount(trx, salma.id)
      const { rows } = await sql<{ reason: string }>`select reason from payer_decisions`.execute(trx)
      expect(rows).toEqual([{ reason: decision.reason }])
    })
  })

  test("holds no more when the status changes", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await declare(trx, "unregistered_individual")
      await decideRate(trx, atlas.owner, decision, now)
      await declare(trx, "non_resident")

      expect(await readPayee(trx, atlas.id, salma.id, now)).toMatchObject({ unclear: "income", decision: null })
      const [listed] = await readPayees(trx, atlas.id, { search: "salma", after: null }, now)
      expect(listed).toMatchObject({ id: salma.id, unclear: "income", isDecided: false })
    })
  })

  test.for([
    [null, 0, "no_status"],
    ["auto_entrepreneur", 0, "rule_is_clear"],
    ["exempt_entity", 2000, "vat_is_unclear"],
  ] as const)("on %s with VAT of %s is refused: %s", async ([status, vatRateBp, reason], { as }) => {
    await as(atlas.owner, async (trx) => {
      if (status) await declare(trx, status, vatRateBp)

      expect(await decideRate(trx, atlas.owner, decision, now)).toEqual({ ok: false, reason })
    })
  })

  test("is needed for everybody whom an individual pays", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await declare(trx, "auto_entrepreneur")
      const declaration = { class: "individual", turnoverCents: null, validFrom: "2026-01-01" } as const
      await declarePayerProfile(trx, atlas.owner, declaration)

      expect((await decideRate(trx, atlas.owner, decision, now)).ok).toBe(true)
    })
  })
})

describe("a payment made elsewhere", () => {
  test("counts for the year, has the withholding looked over again, and shows to both", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await recordOutsidePayment(trx, atlas.owner, payment, now)

      const { year, outside } = await readPayee(trx, atlas.id, salma.id, now)
      expect(year).toMatchObject({ paidCents: 0n, outsideCents: 79_000_00n })
      expect(outside).toMatchObject([{ paidOn: "2026-03-02", note: "Campagne de mars", withdrawnAt: null }])
      expect(await enqueued(trx, "correct-withholding")).toEqual([{ accountId: atlas.id, influencerId: salma.id }])
      await enterAccount(trx, salma.id)
      const { rows } = await sql<{ paidOn: string }>`select paid_on from outside_payments`.execute(trx)
      expect(rows).toEqual([{ paidOn: "2026-03-02" }])
    })
  })

  test("is withdrawn once, and counts no more", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await recordOutsidePayment(trx, atlas.owner, payment, now)

      expect((await withdrawOutsidePayment(trx, atlas.owner, id, now)).ok).toBe(true)
      expect(await withdrawOutsidePayment(trx, atlas.owner, id, now)).toMatchObject({ reason: "already_withdrawn" })
      const { year, outside } = await readPayee(trx, atlas.id, salma.id, now)
      expect(year).toMatchObject({ outsideCents: 0n })
      expect(outside).toMatchObject([{ withdrawnAt: now }])
    })
  })

  test("keeps what it said: only its withdrawal is written afterwards", async ({ as }) => {
    const rewriting = as(atlas.owner, async (trx) => {
      await recordOutsidePayment(trx, atlas.owner, payment, now)
      await sql`update outside_payments set amount_cents = 1`.execute(trx)
    })

    await expect(rewriting).rejects.toThrow("permission denied")
  })
})

describe("the rival", () => {
  test("knows nobody of another's programs", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      await expect(readPayee(trx, rif.id, salma.id, now)).rejects.toThrow(NotFound)
      await expect(decideRate(trx, rif.owner, decision, now)).rejects.toThrow(NotFound)
      await expect(recordOutsidePayment(trx, rif.owner, payment, now)).rejects.toThrow(NotFound)
      expect(await readPayees(trx, rif.id, { search: "", after: null }, now)).toEqual([])
    })
  })

  test("withdraws no payment of another", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await recordOutsidePayment(trx, atlas.owner, payment, now)
      await enterAccount(trx, rif.id)

      await expect(withdrawOutsidePayment(trx, rif.owner, id, now)).rejects.toThrow(NotFound)
    })
  })
})
