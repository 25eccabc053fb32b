import { sql } from "kysely"
import { describe, expect, test } from "vitest"
import { setStage } from "./stage.ts"

const { owner, enterBatch, check, cancel } = await setStage()

const rewritings = [
  "payouts set gross_cents = gross_cents + 1, net_cents = net_cents + 1",
  "payouts set rib_shown = '•••• 0000'",
  "payouts set influencer_account_id = merchant_account_id",
  "payout_lines set amount_cents = amount_cents + 1",
  "payout_batches set net_cents = net_cents + 1",
  "payout_batches set content_hash = '\\x00' where content_hash is not null",
  "commissions set payer = 'platform'",
  "money_settings set value = value + 1",
  "withholding_rules set rate_bp = 0",
]

describe("no role rewrites what was ordered, not even the owner of the tables", async () => {
  const { batchId } = await enterBatch()
  await check(batchId)

  test.for(rewritings)("update %s", async (rewriting) => {
    await expect(sql.raw(`update ${rewriting}`).execute(owner)).rejects.toThrow("append-only")
  })

  test("and the batch can still be cancelled", async () => {
    expect(await cancel(batchId)).toMatchObject({ ok: true })
  })
})
