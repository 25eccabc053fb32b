import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { removers } from "#jobs/removers.ts"
import { addDays, casablancaDay, day, later } from "#src/clock.ts"
import { applyRule } from "#src/retention/apply-rule.ts"
import { acceptSample } from "#src/samples/answer-sample.ts"
import { forgetSamplesOf } from "#src/samples/forget-addresses.ts"
import { findSample } from "#src/samples/queries.ts"
import { receiveSample } from "#src/samples/receive-sample.ts"
import { reviewSamples } from "#src/samples/review-samples.ts"
import { shipSample } from "#src/samples/ship-sample.ts"
import { withdrawSample } from "#src/samples/withdraw-sample.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { aRequest } from "./asked.ts"

const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]
const publishBy = addDays(casablancaDay(now), 20)
const inAtlas = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, atlas.id, work)
const inSalma = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, salma.id, work)
const review = (days: number) => inNoAccount(worker, (trx) => reviewSamples(trx, later(now, days * day)))

async function lines(id: string) {
  const rows = await inSalma((trx) =>
    trx
      .selectFrom("notifications")
      .where("key", "like", `sample_%${id}%`)
      .orderBy("createdAt")
      .select("kind")
      .execute(),
  )
  return rows.map(({ kind }) => kind)
}

test("a request that nobody answers ends after a fortnight, once, with its address", async () => {
  const id = await inSalma((trx) => aRequest(trx))
  await review(13)
  expect(await inSalma((trx) => findSample(trx, salma.id, id))).toMatchObject({ state: "requested" })
  await review(14.1)
  await review(15)
  expect(await inSalma((trx) => findSample(trx, salma.id, id))).toMatchObject({ state: "expired", hasAddress: false })
  expect(await lines(id)).toEqual(["sample_expired"])
})

test("a promise is recalled three days before, on the day and once it is late, each once", async () => {
  const id = await inSalma((trx) => aRequest(trx))
  await inAtlas((trx) => acceptSample(trx, atlas.owner, { id, publishBy, now }))
  await inAtlas((trx) => shipSample(trx, atlas.owner, { id, carrier: "Amana", trackingNumber: null, now }))
  for (const days of [16, 17, 17, 18, 20, 20, 21, 21, 22]) await review(days)
  expect(await lines(id)).toEqual(["sample_accepted", "sample_shipped", "sample_due", "sample_due", "sample_overdue"])

  await inSalma((trx) => receiveSample(trx, salma.owner, id, now))
  const forget = (days: number) =>
    applyRule(worker, "sample_addresses", removers.sample_addresses, later(now, days * day))
  await forget(29)
  expect(await inSalma((trx) => findSample(trx, salma.id, id))).toMatchObject({ hasAddress: true })
  await forget(31)
  expect(await inSalma((trx) => findSample(trx, salma.id, id))).toMatchObject({ hasAddress: false })
})

test("whoever leaves takes their address and message back", async () => {
  await inSalma((trx) => trx.updateTable("sampleRequests").set({ endedAt: now }).where("endedAt", "is", null).execute())
  const id = await inSalma((trx) => aRequest(trx))
  await inSalma((trx) => forgetSamplesOf(trx, salma.id))
  expect(await inSalma((trx) => findSample(trx, salma.id, id))).toMatchObject({ hasAddress: false, message: null })
})

test("of an acceptance and a withdrawal at once, one is done in full", async () => {
  const id = await inAccount(app, salma.id, (trx) =>
    trx.updateTable("sampleRequests").set({ endedAt: now }).execute(),
  ).then(() => inSalma((trx) => aRequest(trx)))
  const [acceptance, withdrawal] = await Promise.all([
    inAtlas((trx) => acceptSample(trx, atlas.owner, { id, publishBy, now })),
    inSalma((trx) => withdrawSample(trx, salma.owner, id, now)),
  ])
  const sample = await inSalma((trx) => findSample(trx, salma.id, id))
  // Either order is right: a request that was accepted may still be withdrawn.
  expect(withdrawal.ok).toBe(true)
  expect(sample.state).toBe("withdrawn")
  expect(acceptance.ok || acceptance.reason === "already_decided").toBe(true)
})
