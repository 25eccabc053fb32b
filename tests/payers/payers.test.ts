import { expect } from "vitest"
import { enterAccount } from "#db/database.ts"
import { declarePayerProfile } from "#src/payers/declare-payer-profile.ts"
import { payerOn } from "#src/payers/payer-on.ts"
import { readPayer } from "#src/payers/read-payer.ts"
import { foreseePayouts } from "#src/payouts/foresee-payouts.ts"
import { readOwnPayers } from "#src/payouts/foreseen-queries.ts"
import { atlas, nora, now, rif, salma } from "#tests/cast.ts"
import { test } from "#tests/database.ts"

const large = { class: "company", turnoverCents: 61_234_567_800n, validFrom: "2026-07-01" } as const

test("who has said nothing is an ordinary company, and is proposed what its papers show", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    expect(await payerOn(trx, atlas.id, "2026-11-22")).toEqual({ class: "company", turnoverCents: null })
    expect(await readPayer(trx, atlas.id, now)).toMatchObject({ current: null, history: [], proposed: "company" })
  })
  await as(rif.owner, async (trx) => {
    // An auto-entrepreneur's papers.
    expect(await readPayer(trx, rif.id, now)).toMatchObject({ proposed: "individual" })
  })
})

test("what a payer says holds from its day on", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await declarePayerProfile(trx, atlas.owner, large)

    expect(await payerOn(trx, atlas.id, "2026-06-30")).toMatchObject({ turnoverCents: null })
    expect(await payerOn(trx, atlas.id, "2026-07-01")).toMatchObject({ turnoverCents: large.turnoverCents })
  })
})

test("a payee knows the threshold that its payer has passed, never the turnover", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await declarePayerProfile(trx, atlas.owner, large)
    await enterAccount(trx, salma.id)

    expect(await readOwnPayers(trx, [atlas.id, rif.id], "2026-11-22")).toEqual([
      { payerId: atlas.id, class: "company", turnoverCents: 50_000_000_000n },
    ])
  })
})

test("a stranger knows nothing of a payer", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await declarePayerProfile(trx, atlas.owner, large)
    await enterAccount(trx, nora.id)

    expect(await readOwnPayers(trx, [atlas.id], "2026-11-22")).toEqual([])
    expect((await foreseePayouts(trx, nora.id, now)).payers).toEqual([])
    await enterAccount(trx, rif.id)
    expect((await readPayer(trx, atlas.id, now)).history).toEqual([])
  })
})
