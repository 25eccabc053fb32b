import { beforeAll, describe, expect, test } from "vitest"
import { inAccount, type Trx } from "#db/database.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { endPayerContract } from "#src/payer-contracts/end-payer-contract.ts"
import { findContractInForce, listPayerContracts } from "#src/payer-contracts/queries.ts"
import { recordPayerContract } from "#src/payer-contracts/record-payer-contract.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { changePayer } from "#src/programs/change-payer.ts"
import { atlas, now, rif, staff } from "#tests/cast.ts"
import { test as rolledBack } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { contract, setStage } from "./stage.ts"

const toPlatform = { programId: atlas.program.id, payer: "platform" as const }
const toMerchant = { ...toPlatform, payer: "merchant" as const }

describe("a contract", () => {
  let stage: Awaited<ReturnType<typeof setStage>>
  beforeAll(async () => {
    stage = await setStage()
  })
  const record = (said = contract, actor = staff.finance(atlas.id)) =>
    stage.act(atlas, (trx) => recordPayerContract(trx, actor, said, now))

  test("is refused without its references, or signed in days to come", async () => {
    expect(await record({ ...contract, licenceReference: "  " })).toMatchObject({ reason: "reference_missing" })
    expect(await record({ ...contract, contractReference: "x".repeat(201) })).toMatchObject({
      reason: "reference_too_long",
    })
    expect(await record({ ...contract, signedOn: "2026-11-23" })).toMatchObject({ reason: "day_ahead" })
    await expect(record(contract, staff.compliance(atlas.id))).rejects.toThrow(Forbidden)
  })

  test("is in force once, ends once with a reason, and is read by its merchant alone", async () => {
    const racing = await Promise.all([record(), record(), record()])
    expect(racing.filter(({ ok }) => ok)).toHaveLength(1)
    expect(racing.filter((one) => !one.ok)).toMatchObject([
      { reason: "already_in_force" },
      { reason: "already_in_force" },
    ])
    const listed = (merchant: typeof atlas | typeof rif) =>
      inAccount(stage.app, merchant.id, (trx) => listPayerContracts(trx, atlas.id))
    const [mine] = await listed(atlas)
    expect(mine).toMatchObject({ ...contract, endedAt: null })
    expect(await listed(rif)).toEqual([])

    const end = (reason: string, actor = staff.finance(atlas.id)) =>
      stage.act(atlas, (trx) => endPayerContract(trx, actor, { contractId: mine?.id ?? "", reason }, now))
    await expect(end("fin", staff.finance(rif.id))).rejects.toThrow(NotFound)
    expect(await end(" ")).toMatchObject({ reason: "reason_missing" })
    expect(await end("agrément retiré")).toMatchObject({ ok: true })
    expect(await end("agrément retiré")).toMatchObject({ reason: "already_ended" })
    expect(await record()).toMatchObject({ ok: true })
    expect(await listed(atlas)).toHaveLength(2)
  })
})

rolledBack("the platform is no payer without a contract, nor of a rival's program", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    expect(await changePayer(trx, atlas.owner, toMerchant)).toMatchObject({ reason: "same_payer" })
    expect(await changePayer(trx, atlas.owner, toPlatform)).toMatchObject({ reason: "no_contract" })
    await expect(changePayer(trx, rif.owner, toPlatform)).rejects.toThrow(NotFound)
  })
})

test("the payer changes between commissions only, but back to the merchant once the contract has ended", async () => {
  const stage = await setStage()
  const change = (to: typeof toPlatform | typeof toMerchant) =>
    inAccount(stage.app, atlas.id, (trx: Trx) => changePayer(trx, atlas.owner, to))
  await stage.act(atlas, (trx) => recordPayerContract(trx, staff.finance(atlas.id), contract, now))
  expect(await change(toPlatform)).toMatchObject({ ok: true })
  await stage.earn(atlas, await stage.payees(1))
  expect(await change(toMerchant)).toMatchObject({ reason: "unsettled" })

  const { batchId } = await stage.checked(atlas)
  const inForce = await stage.act(atlas, (trx) => findContractInForce(trx, atlas.id))
  const ending = { contractId: inForce?.id ?? "", reason: "fin du mandat" }
  await stage.act(atlas, (trx) => endPayerContract(trx, staff.finance(atlas.id), ending, now))
  expect(await change(toMerchant)).toMatchObject({ reason: "in_batch" })
  await stage.act(atlas, (trx) => cancelBatch(trx, staff.finance(atlas.id), batchId, now))
  expect(await change(toMerchant)).toMatchObject({ ok: true })
})

describe("the pages", () => {
  test("say what the law asks and what is missing, then who pays, and ask for the transfer", async () => {
    const stage = await setStage()
    const cookie = await cookieOf(stage.app, atlas.owner)
    const read = async (path: string) => (await ask(path, { cookie })).text()
    const program = `/programs/${atlas.program.id}`
    const missing = await read(`/fr${program}`)
    expect(missing).toContain("103-12")
    expect(missing).toContain("Il manque aujourd’hui")
    expect(missing).not.toContain("Laisser ShareYourSales payer")
    expect(await read(`/ar${program}`)).toContain("بنك المغرب")
    expect((await ask(`/fr${program}/payer`, { cookie, form: { payer: "nobody" } })).status).toBe(400)

    await stage.act(atlas, (trx) => recordPayerContract(trx, staff.finance(atlas.id), contract, now))
    expect(await read(`/fr${program}`)).toContain("Laisser ShareYourSales payer")
    expect((await ask(`/fr${program}/payer`, { cookie, form: { payer: "platform" } })).status).toBe(303)
    expect(await read(`/fr${program}`)).toContain("ShareYourSales paie les influenceurs")
    const viewer = await cookieOf(stage.app, atlas.viewer)
    expect((await ask(`/fr${program}/payer`, { cookie: viewer, form: { payer: "merchant" } })).status).toBe(403)

    await stage.earn(atlas, await stage.payees(2))
    expect(await read("/fr/payouts")).toContain("Payé par ShareYourSales")
    const { batchId } = await stage.checked(atlas)
    expect(await read("/fr/payouts")).toContain("FP-2026-000001")
    expect(await read("/ar/payouts")).toContain("المبلغ المطلوب تحويله")
    expect((await ask(`/fr/payouts/${batchId}`, { cookie })).status).toBe(404)
    for (const act of ["check", "cancellation", "remaking"])
      expect((await ask(`/fr/payouts/${batchId}/${act}`, { cookie, form: { any: "1" } })).status).toBe(404)
    await stage.fund(atlas, batchId)
    expect(await read("/fr/payouts")).toContain("Argent reçu")
  })
})
