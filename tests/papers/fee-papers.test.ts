import { expect } from "vitest"
import { enterAccount } from "#db/database.ts"
import { issueFeeCreditNote, issueFeeInvoice } from "#src/papers/issue-fee-papers.ts"
import { readContent } from "#src/papers/paper-content.ts"
import { findPaper } from "#src/papers/queries.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"

const fee = { lines: [{ label: { fr: "Frais de novembre", ar: "رسوم نونبر" }, amountCents: 10_000n }], vatRateBp: 2000 }

test("the platform invoices its fee in a series of its own, and takes it back once", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const first = await issueFeeInvoice(trx, atlas.id, fee, now)
    const second = await issueFeeInvoice(trx, atlas.id, fee, now)
    expect([first.reference, second.reference]).toEqual(["FP-2026-000001", "FP-2026-000002"])
    const { content, totalCents } = await findPaper(trx, atlas.id, first.id)
    expect(totalCents).toBe(12_000n)
    expect(readContent(content)).toMatchObject({ recipient: { name: "Coopérative Atlas" }, sums: { vatCents: 2_000n } })
    expect(await enqueued(trx, "draw-papers")).not.toEqual([])

    const credited = await issueFeeCreditNote(trx, atlas.id, first.id, now)
    expect(credited).toMatchObject({ ok: true, value: { reference: "AP-2026-000001" } })
    expect(await issueFeeCreditNote(trx, atlas.id, first.id, now)).toMatchObject({ reason: "already_credited" })
  })
})

test("cannot take back another account's invoice", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const { id } = await issueFeeInvoice(trx, atlas.id, fee, now)
    await enterAccount(trx, rif.id)
    await expect(issueFeeCreditNote(trx, rif.id, id, now)).rejects.toThrow("paper")
  })
})
