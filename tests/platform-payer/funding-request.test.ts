import { expect, test } from "vitest"
import { run } from "#jobs/send-funding-request.ts"
import { atlas, users } from "#tests/cast.ts"
import { catchMail, linkIn } from "#tests/mail/mail-catcher.ts"
import { setStage } from "./stage.ts"

test("who sees to the merchant's money is told once what to transfer, and nothing once it came", async () => {
  const stage = await setStage()
  await stage.paysFor(atlas)
  await stage.earn(atlas, await stage.payees(2))
  const caught = await catchMail()
  const { batchId } = await stage.checked(atlas)
  const asked = { accountId: atlas.id, batchId }
  await run(stage.worker, asked)
  await run(stage.worker, asked)
  const [mail, ...others] = caught.splice(0)
  expect(others).toEqual([])
  expect([mail?.to].flat()[0]?.text).toBe(users.khadija.email)
  expect(mail?.text).toContain("FP-2026-000001")
  expect(mail?.text).toMatch(/240,00\sDH/)
  expect(mail && linkIn(mail)).toContain("/fr/payouts")

  await stage.fund(atlas, batchId)
  await run(stage.worker, asked)
  expect(caught).toHaveLength(0)
})
