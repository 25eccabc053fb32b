import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { issueFeeInvoice } from "#src/papers/issue-fee-papers.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const fee = { lines: [{ label: { fr: "Frais", ar: "رسوم" }, amountCents: 10_000n }], vatRateBp: 0 }

test("twenty who issue at once in one series, half of them undone, leave no gap", async () => {
  const app = (await cloneDatabase()).open("app", 8)
  const issued = Array.from({ length: 20 }, (_, nth) => {
    const { id } = nth % 3 === 0 ? rif : atlas
    return inAccount(app, id, async (trx) => {
      const { reference } = await issueFeeInvoice(trx, id, fee, now)
      if (nth % 2 === 1) throw new Error("undone")
      return reference
    })
  })
  const references = (await Promise.allSettled(issued)).flatMap((one) =>
    one.status === "fulfilled" ? [one.value] : [],
  )
  expect(references.sort()).toEqual(
    Array.from({ length: 10 }, (_, index) => `FP-2026-${String(index + 1).padStart(6, "0")}`),
  )
})
