import { beforeAll, describe, expect, test } from "vitest"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { tampering } from "#tests/audit/chain.ts"
import { atlas } from "#tests/cast.ts"
import { setFeeStage } from "./fee-stage.ts"

const stage = await setFeeStage()
const superuser = stage.database.open("postgres")
const november = { released: "2026-11-10T10:00:00Z", billed: new Date("2026-12-01T08:00:00Z") }

beforeAll(async () => {
  await stage.charge("2026-11-01", 1000n)
  await stage.earnOn(november.released)
  await stage.bill(november.billed)
})

describe("what a superuser changed with the triggers off is named", () => {
  test.each([
    ["a fee lowered", "update fee_bills set accrued_cents = 1, fee_cents = 1", ["accrued", "fee", "book fee_cost"]],
    ["a base lowered", "update fee_bills set base_cents = 5", ["base"]],
    [
      "something carried from nowhere",
      "update fee_bills set carried_cents = -600, fee_cents = 0, paper_id = null",
      ["carried"],
    ],
    ["VAT forgotten", "update fee_bills set vat_cents = 0", ["vat", "book vat", "book platform_fee"]],
    ["another rate", "update fee_bills set parts = jsonb_set(parts, '{0,rate_bp}', '10')", ["accrued"]],
    [
      "a bill called paid",
      "update fee_bills set paid_on = now(), paid_proof = 'x', paid_at = now(), paid_by = (select id from auth.users limit 1)",
      ["book bank", "book platform_fee"],
    ],
    ["an invoice raised", "update papers set total_cents = total_cents + 1", ["invoice"]],
    ["an entry gone", "delete from ledger_entries where ledger_account = 'platform_fee'", ["book platform_fee"]],
  ])("%s", async (_what, statement, found) => {
    await tampering(superuser, [statement], async (trx) => {
      const { differences } = await verifyBooks((read) => read(trx))
      const named = differences.filter(({ subject }) => subject === "fee_bill").map(({ what }) => what)
      for (const what of found) expect(named).toContain(what)
    })
  })
})

test("what the platform pays is not billed by the month, and what it did not pay still is", async () => {
  const payer = (name: "platform" | "merchant") =>
    stage.owner.updateTable("programs").set({ payer: name }).where("id", "=", atlas.program.id).execute()
  await payer("platform")
  await stage.takeBack("2026-12-05T10:00:00Z")
  await stage.earnOn("2026-12-10T10:00:00Z", 5)
  await payer("merchant")
  await stage.earnOn("2026-12-20T10:00:00Z", 2)
  await stage.bill(new Date("2027-01-01T08:00:00Z"))
  expect((await stage.bills())[0]).toMatchObject({ month: "2026-12-01", baseCents: 2000n, feeCents: 200n })

  expect(await stage.differences()).toEqual([])
})
