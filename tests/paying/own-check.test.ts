import { beforeAll, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { casablancaDay, later, minute } from "#src/clock.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { atlas, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { switchOnFor } from "#tests/second-factors/switch-on-for.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { suspend } from "#tests/suspensions/acts.ts"
import { setPayingStage } from "./stage.ts"

const database = await cloneDatabase()
let stage: Awaited<ReturnType<typeof setPayingStage>>
const today = casablancaDay(new Date())
const { t } = i18n("fr")

beforeAll(async () => {
  stage = await setPayingStage(database)
})

const act = (path: string, form = {}) => ask(path, { cookie: stage.cookies.maker, form })
const page = async (path: string) => (await ask(path, { cookie: stage.cookies.maker })).text()

test("who made a batch checks it alone only with a fresh second factor, which is asked for", async () => {
  const batch = (await act("/fr/payouts", { executionOn: today })).headers.get("location") ?? ""
  expect((await act(`${batch}/check`)).headers.get("location")).toBe(batch)

  await inNoAccount(stage.app, (trx) => switchOnFor(trx, users.khadija, new Date()))
  stage.cookies.maker = await cookieOf(stage.app, atlas.owner)
  const sessions = stage.owner.updateTable("auth.sessions").where("userId", "=", users.khadija.id)
  await sessions.set({ secondFactorAt: later(new Date(), -6 * minute) }).execute()
  const asked = (await act(`${batch}/check`)).headers.get("location") ?? ""
  expect(asked).toBe(`/fr/settings/second-factor/proof?back=${encodeURIComponent(batch)}`)
  expect(await page(batch)).toContain(t("payouts.state.draft"))

  await sessions.set({ secondFactorAt: new Date() }).execute()
  await act(`${batch}/check`)
  expect(await page(batch)).toContain(t("payouts.step_by_code"))
})

test("of a payer that is stopped no file leaves", async () => {
  const [batch] = (await page("/fr/payouts")).match(/\/fr\/payouts\/[0-9a-f-]{36}/) ?? []
  await suspend(database.open("admin"), atlas.id, "payouts")
  const refused = await act(`${batch}/file`, { format: "csv" })
  expect(refused.status).toBe(303)
  expect(await page(batch ?? "")).toContain(t("payouts.state.checked"))
})
