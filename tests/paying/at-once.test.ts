import { beforeAll, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { casablancaDay } from "#src/clock.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { earnMore, payThroughTheSite, setPayingStage } from "./stage.ts"

const database = await cloneDatabase()
let stage: Awaited<ReturnType<typeof setPayingStage>>
const today = casablancaDay(new Date())
const rounds = [1, 2, 3, 4]

beforeAll(async () => {
  stage = await setPayingStage(database)
})

const act = (path: string, who: "maker" | "checker", form = {}) => ask(path, { cookie: stage.cookies[who], form })
const batchOf = async (path: string) => {
  const id = path.split("/").at(-1) ?? ""
  const read = stage.owner.selectFrom("payoutBatches").where("id", "=", id)
  return read.select(["state", "checkedAt"]).executeTakeFirstOrThrow()
}
const payoutsOf = (path: string) => {
  const batchId = path.split("/").at(-1) ?? ""
  return stage.owner.selectFrom("payouts").where("batchId", "=", batchId).select(["id", "state"]).execute()
}
const liveLines = () => stage.owner.selectFrom("payoutLines").where("endedAt", "is", null).selectAll().execute()
const drafted = async () => {
  const made = await act("/fr/payouts", "maker", { executionOn: today })
  return made.headers.get("location") ?? ""
}

async function nothingDiffers() {
  expect((await verifyLedger(database.open("worker"))).differences).toEqual([])
}

test.each(rounds)("a batch that is checked, cancelled and remade at once ends in one way (%i)", async () => {
  const batch = await drafted()
  const answers = await Promise.all([
    act(`${batch}/check`, "checker"),
    act(`${batch}/cancellation`, "maker"),
    act(`${batch}/remaking`, "maker"),
    act(`${batch}/check`, "checker"),
  ])
  const states = await stage.owner.selectFrom("payoutBatches").select("state").execute()
  const open = states.filter(({ state }) => state === "draft" || state === "checked")

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(open.length).toBeLessThanOrEqual(1)
  expect((await liveLines()).length).toBe(open.length === 0 ? 0 : 1)
  await nothingDiffers()
  for (const { id } of await stage.owner.selectFrom("payoutBatches").select("id").execute())
    await act(`/fr/payouts/${id}/cancellation`, "maker")
})

test.each(rounds)(
  "a batch that is exported and cancelled at once leaves a file, or is cancelled first (%i)",
  async () => {
    const batch = await drafted()
    await act(`${batch}/check`, "checker")
    const [file, cancelled] = await Promise.all([
      act(`${batch}/file`, "maker", { format: "csv" }),
      act(`${batch}/cancellation`, "checker"),
    ])
    const { state } = await batchOf(batch)

    expect([file.status, cancelled.status, state]).toEqual([expect.toBeOneOf([200, 303]), 303, "cancelled"])
    expect((await act(`${batch}/file`, "maker", { format: "csv" })).status).toBe(303)
    expect(await liveLines()).toEqual([])
    await nothingDiffers()
  },
)

test.each(rounds)("a payout that is told paid, refused and cancelled at once has one ending (%i)", async (round) => {
  await earnMore(stage.app, `ending ${round}`)
  const { batch, payout } = await payThroughTheSite(stage, today)
  const told = { payoutId: payout.id, on: today, note: "avis 12" }
  const answers = await Promise.all([
    act(`${batch}/outcomes`, "maker", { ...told, outcome: "executed" }),
    act(`${batch}/outcomes`, "checker", { ...told, outcome: "executed" }),
    act(`${batch}/cancellation`, "maker"),
  ])
  const [ending] = await payoutsOf(batch)
  const papers = await stage.owner.selectFrom("papers").where("payoutId", "=", payout.id).select("kind").execute()

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect([ending?.state, papers.length]).toBeOneOf([
    ["executed", 1],
    ["cancelled", 0],
  ])
  await nothingDiffers()
})

test("a statement that is applied by five at once is applied once", async () => {
  await earnMore(stage.app, "statement")
  const { reference, payout } = await payThroughTheSite(stage, today)
  const form = new FormData()
  const net = `${payout.netCents / 100n},00`
  const text = `Date;Libellé;Débit;Crédit\n${today.split("-").reverse().join("/")};${reference};${net};\n`
  form.set("file", new File([text], "releve.csv"))
  const sent = await ask("/fr/payouts/statements", { cookie: stage.cookies.maker, form })
  const place = `${sent.headers.get("location")}/application`
  await Promise.all(["maker", "checker", "maker", "checker", "maker"].map((who) => act(place, who as "maker")))
  const posted = await stage.owner
    .selectFrom("ledgerEntries")
    .innerJoin("ledgerTransactions as t", (join) =>
      join
        .onRef("t.merchantAccountId", "=", "ledgerEntries.merchantAccountId")
        .onRef("t.id", "=", "ledgerEntries.transactionId"),
    )
    .where("t.payoutId", "=", payout.id)
    .where("ledgerAccount", "=", "bank")
    .select("amountCents")
    .execute()

  expect(posted).toHaveLength(1)
  await nothingDiffers()
})

test("a mandate that is accepted by ten at once is one, and is withdrawn once", async () => {
  const cookie = await cookieOf(stage.app, salma.owner)
  const all = (path: string, form: Record<string, string>) =>
    Promise.all(Array.from({ length: 10 }, () => ask(path, { cookie, form })))
  await all("/fr/settings/billing-mandate", { mandate: "on" })
  await all("/fr/settings/billing-mandate/removal", {})
  const mandates = await inAccount(stage.app, salma.id, (trx) =>
    trx.selectFrom("billingMandates").selectAll().execute(),
  )
  const acts = await stage.owner
    .selectFrom("auditEntries")
    .where("act", "=", "end_billing_mandate")
    .select("id")
    .execute()

  expect([mandates.length, acts.length]).toEqual([1, 1])
})

test("what another payer's form names is nobody's: an outcome, a decision, a payment", async () => {
  await earnMore(stage.app, "swapped")
  const { payout } = await payThroughTheSite(stage, today)
  const made = { accountId: rif.id, number: 1, payouts: 0, netCents: 0n, executionOn: today, state: "checked" }
  const check = { madeBy: rif.owner.userId, madeAt: new Date(), checkedAt: new Date(), contentHash: Buffer.from("") }
  const { id } = await stage.owner
    .insertInto("payoutBatches")
    .values({ ...made, ...check })
    .returning("id")
    .executeTakeFirstOrThrow()
  for (const payoutId of [payout.id, payout.id.toUpperCase()]) {
    for (const outcome of ["executed", "failed"]) {
      const form = { payoutId, outcome, on: today, note: "pirate", batch_id: payout.batchId, account_id: atlas.id }
      await ask(`/fr/payouts/${id}/outcomes`, { cookie: stage.cookies.rival, form })
    }
  }
  const [after] = await payoutsOf(`/fr/payouts/${payout.batchId}`)

  expect(after?.state).toBe("planned")
})
