import { sql } from "kysely"
import { describe, expect } from "vitest"
import { enterAccount, type Trx } from "#db/database.ts"
import { addDays, casablancaDay, day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { acceptSample, declineSample } from "#src/samples/answer-sample.ts"
import { publishSample } from "#src/samples/publish-sample.ts"
import { findSample, listSamples } from "#src/samples/queries.ts"
import { readAddress } from "#src/samples/read-address.ts"
import { receiveSample } from "#src/samples/receive-sample.ts"
import { requestSample } from "#src/samples/request-sample.ts"
import { shipSample } from "#src/samples/ship-sample.ts"
import { withdrawSample } from "#src/samples/withdraw-sample.ts"
import { atlas, nora, now, rif, salma } from "#tests/cast.ts"
import { test } from "#tests/database.ts"
import { aRequest, asked, home, offerSamples } from "./asked.ts"

const publishBy = addDays(casablancaDay(now), 20)

async function tried(trx: Trx) {
  const requested = await requestSample(trx, salma.owner, asked, now)
  return requested.ok ? "ok" : requested.reason
}

async function accepted(trx: Trx): Promise<string> {
  const id = await aRequest(trx)
  await enterAccount(trx, atlas.id)
  await acceptSample(trx, atlas.owner, { id, publishBy, now })
  return id
}

describe("asking", () => {
  test("is refused where none is offered, twice, and beyond the limit of a day", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      expect(await tried(trx)).toBe("not_offered")
      await offerSamples(trx)
      expect(await tried(trx)).toBe("ok")
      expect(await tried(trx)).toBe("already_requested")
      const unknown = await requestSample(trx, salma.owner, { ...asked, productId: rif.belgha.id }, now)
      expect(unknown).toEqual({ ok: false, reason: "no_such_product" })
      for (let time = 1; time < 10; time++) {
        const [last] = await listSamples(trx, salma.id)
        await withdrawSample(trx, salma.owner, last?.id ?? "", now)
        await requestSample(trx, salma.owner, asked, now)
      }
      const [last] = await listSamples(trx, salma.id)
      await withdrawSample(trx, salma.owner, last?.id ?? "", now)
      expect(await tried(trx)).toBe("too_many")
    })
  })

  test("is refused to whoever is blocked", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      await offerSamples(trx)
      await trx
        .insertInto("conversationBlocks")
        .values({
          merchantAccountId: atlas.id,
          influencerAccountId: salma.id,
          blockedByAccountId: salma.id,
          blockedBy: salma.owner.userId,
        })
        .execute()
      expect(await tried(trx)).toBe("blocked")
    })
  })

  test("is another influencer's miss", async ({ as }) => {
    await as(nora.owner, async (trx) => {
      await expect(requestSample(trx, nora.owner, asked, now)).rejects.toThrow(NotFound)
    })
  })
})

describe("from the request to the publication", () => {
  test("each side does its part, once, in order", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const id = await aRequest(trx)
      expect(await receiveSample(trx, salma.owner, id, now)).toMatchObject({ reason: "not_shipped" })
      await enterAccount(trx, atlas.id)
      const shipment = { id, carrier: "Amana", trackingNumber: "MA1", now }
      expect(await shipSample(trx, atlas.owner, shipment)).toMatchObject({ reason: "not_accepted" })
      expect(await acceptSample(trx, atlas.owner, { id, publishBy, now })).toMatchObject({ ok: true })
      expect(await acceptSample(trx, atlas.owner, { id, publishBy, now })).toMatchObject({ reason: "already_decided" })
      expect(await shipSample(trx, atlas.owner, shipment)).toMatchObject({ ok: true })
      expect(await shipSample(trx, atlas.owner, shipment)).toMatchObject({ reason: "not_accepted" })
      expect(await declineSample(trx, atlas.owner, { id, reason: "Non", now })).toMatchObject({ ok: false })

      await enterAccount(trx, salma.id)
      expect(await withdrawSample(trx, salma.owner, id, now)).toMatchObject({ reason: "already_shipped" })
      expect(await receiveSample(trx, salma.owner, id, now)).toMatchObject({ ok: true })
      const publication = { id, url: "https://www.instagram.com/p/1", now }
      expect(await publishSample(trx, salma.owner, publication)).toMatchObject({ ok: true })
      expect(await publishSample(trx, salma.owner, publication)).toMatchObject({ reason: "not_shipped" })
      expect(await findSample(trx, salma.id, id)).toMatchObject({ state: "published", publishBy, endedAt: now })
    })
  })

  test("tells the other side each time", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const id = await accepted(trx)
      const lines = await trx.selectFrom("notifications").where("key", "like", `sample_%${id}`).select("kind").execute()
      expect([...new Set(lines.map(({ kind }) => kind))]).toEqual(["sample_requested"])
      await enterAccount(trx, salma.id)
      const hers = await trx.selectFrom("notifications").where("key", "like", `sample_%${id}`).select("kind").execute()
      expect(hers).toEqual([{ kind: "sample_accepted" }])
    })
  })
})

describe("where it is to be sent", () => {
  test("is sealed, read by the merchant once it has accepted, and each reading is written down", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const id = await aRequest(trx)
      await enterAccount(trx, atlas.id)
      expect(await readAddress(trx, atlas.owner, await findSample(trx, atlas.id, id))).toBeNull()
      await acceptSample(trx, atlas.owner, { id, publishBy, now })
      expect(await readAddress(trx, atlas.owner, await findSample(trx, atlas.id, id))).toEqual(home)
      const acts = await trx.selectFrom("auditEntries").where("subjectId", "=", id).select("act").execute()
      expect(acts.map(({ act }) => act)).toContain("read_sample_address")
      const { rows } = await sql<{
        text: string
      }>`select encode(address_sealed, 'escape') as text from sample_requests`.execute(trx)
      expect(rows[0]?.text).not.toContain("Orangers")
    })
  })

  test("is gone with a refusal and a withdrawal", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const id = await accepted(trx)
      await declineSample(trx, atlas.owner, { id, reason: "Rupture", now })
      expect(await findSample(trx, atlas.id, id)).toMatchObject({ hasAddress: false, declineReason: "Rupture" })
      await enterAccount(trx, salma.id)
      const again = await aRequest(trx, later(now, day))
      await withdrawSample(trx, salma.owner, again, now)
      expect(await findSample(trx, salma.id, again)).toMatchObject({ hasAddress: false })
    })
  })
})

test("the rival merchant and influencer see nothing", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    const id = await aRequest(trx)
    await enterAccount(trx, rif.id)
    await expect(acceptSample(trx, rif.owner, { id, publishBy, now })).rejects.toThrow(NotFound)
    await expect(findSample(trx, rif.id, id)).rejects.toThrow(NotFound)
    await enterAccount(trx, nora.id)
    await expect(withdrawSample(trx, nora.owner, id, now)).rejects.toThrow(NotFound)
    expect(await listSamples(trx, nora.id)).toEqual([])
  })
})

test("neither side does the other's part", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    const id = await aRequest(trx)
    await expect(acceptSample(trx, salma.owner, { id, publishBy, now })).rejects.toThrow(NotFound)
    await enterAccount(trx, atlas.id)
    await expect(withdrawSample(trx, atlas.owner, id, now)).rejects.toThrow(NotFound)
  })
})
