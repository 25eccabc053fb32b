import { expect, test } from "vitest"
import { day, later } from "#src/clock.ts"
import { claimForm } from "#src/disputes/dispute-forms.ts"
import type { Contested } from "#src/disputes/grounds.ts"
import { parseTyped } from "#src/forms/parse.ts"
import { atlas, now } from "#tests/cast.ts"
import { idOf, setDisputeStage, words } from "./dispute-stage.ts"

const { open, withdraw } = await setDisputeStage()

function told(number: number): Contested {
  const orderTold = `Commande n° ${number}`
  return { by: "description", enrollmentId: atlas.salmas, goodsCents: 300_00n, orderTold, orderedOn: "2026-11-10" }
}

test("an influencer opens twenty disputes a day, those counted that it takes back", async () => {
  for (let number = 1; number <= 19; number++) idOf(await open(told(number)))
  await withdraw(idOf(await open(told(20))))

  expect(await open(told(20))).toEqual({ ok: false, reason: "too_many" })
  expect(await open(told(20), later(now, day))).toMatchObject({ ok: true })
})

test.each(["Fatima 06 12 34 56 78", "فاطمة ٠٦١٢٣٤٥٦٧٨"])("no shopper is named by phone: %s", (orderTold) => {
  const typed = { by: "description", enrollment: atlas.salmas, orderTold, orderedOn: "2026-11-10", goods: "300", words }
  expect(parseTyped(claimForm, typed)).toMatchObject({
    ok: false,
    draft: { errors: { orderTold: "disputes.wrong.phone" } },
  })
})
