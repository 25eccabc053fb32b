import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { inAccount } from "#db/database.ts"
import { keepProof } from "#src/payout-proofs/keep-proof.ts"
import { listPayeeProofs } from "#src/payout-proofs/list-proofs.ts"
import { openProof, openReceivedProof } from "#src/payout-proofs/open-proof.ts"
import { tellOutcome } from "#src/payouts/tell-outcome.ts"
import { atlas, now, rif, salma, staff, youssef } from "#tests/cast.ts"
import { openClamd } from "#tests/documents/clamd.ts"
import { eicar, pdf, photo } from "#tests/documents/papers.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { outcome, setProofStage, today } from "./proof-stage.ts"

const clamd = await openClamd()
const stage = await setProofStage()
const { admin, worker, ofSalma, sentBatch, tell, proofsOf, scan } = stage

beforeEach(() => void vi.stubEnv("CLAMD_URL", clamd.url))
afterEach(() => vi.unstubAllEnvs())

describe("the bank's paper behind an outcome told by hand", () => {
  test("stands instead of its number, and is read by both parties and by finance once it is scanned", async () => {
    const { batch, batchId, payoutId } = await sentBatch()
    expect((await tell(batch, outcome({ payoutId }))).status).toBe(422)
    expect(
      (await tell(batch, outcome({ payoutId, outcome: "failed" }, { name: "a.pdf", bytes: await pdf() }))).status,
    ).toBe(422)
    const sent = { name: "../avis <12>.pdf.exe", bytes: await pdf() }
    expect((await tell(batch, outcome({ payoutId }, sent))).status).toBe(303)

    const [proof] = await proofsOf(batchId)
    expect(proof).toMatchObject({ name: "avis 12.pdf", scan: "waiting", payouts: 1 })
    const paths = [`${batch}/proofs/${proof?.id}`, `/fr/money/payouts/${payoutId}/proofs/${proof?.id}`] as const
    expect((await ask(paths[0], { cookie: stage.cookies.maker })).status).toBe(303)
    expect((await ask(paths[1], { cookie: ofSalma })).status).toBe(303)
    await Promise.all([scan(proof?.id ?? ""), scan(proof?.id ?? "")])

    for (const [path, cookie] of [
      [paths[0], stage.cookies.maker],
      [paths[1], ofSalma],
    ] as const) {
      const answer = await ask(path, { cookie })
      expect(answer.headers.get("content-type")).toBe("application/pdf")
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-")
    }
    expect(await (await ask(batch, { cookie: stage.cookies.maker })).text()).toContain("avis 12.pdf")
    expect(await (await ask(`/ar/money/payouts/${payoutId}`, { cookie: ofSalma })).text()).toContain("avis 12.pdf")
    const seen = await inAccount(admin, atlas.id, (trx) => openProof(trx, staff.finance(atlas.id), proof?.id ?? ""))
    expect(seen.ok).toBe(true)
    const looked = await worker
      .selectFrom("auditEntries")
      .where("act", "=", "view_payout_proof")
      .select("accountId")
      .execute()
    expect(looked.map(({ accountId }) => accountId).sort()).toEqual([atlas.id, atlas.id, salma.id].sort())

    await refusedToEverybodyElse(paths, proof?.id ?? "")
  })

  async function refusedToEverybodyElse([own, received]: readonly [string, string], proofId: string) {
    const youssefs = await cookieOf(stage.app, youssef.owner)
    expect((await ask(own, { cookie: stage.cookies.rival })).status).toBe(404)
    expect((await ask(received, { cookie: youssefs })).status).toBe(404)
    expect((await ask(own, { cookie: stage.cookies.viewer })).status).toBe(403)
    await expect(inAccount(stage.app, rif.id, (trx) => openProof(trx, rif.owner, proofId))).rejects.toThrow(
      "payout proof",
    )
    await expect(
      inAccount(admin, atlas.id, (trx) => openProof(trx, staff.compliance(atlas.id), proofId)),
    ).rejects.toThrow("payout proofs")
  }

  test("may follow what was told before, and photos of its pages are one paper", async () => {
    const { batch, batchId, payoutId } = await sentBatch()
    expect((await tell(batch, outcome({ payoutId, note: "avis 13" }))).status).toBe(303)
    expect(await proofsOf(batchId)).toEqual([])
    const page = { name: "page.jpg", bytes: await photo().jpeg().toBuffer() }
    expect((await tell(batch, outcome({ payoutId }, page, page))).status).toBe(303)
    expect(await proofsOf(batchId)).toMatchObject([{ name: "page.pdf", payouts: 1 }])
  })

  test("that names other payees as well is the payer's alone", async () => {
    const { batchId, payoutId } = await sentBatch()
    const paper = { bytes: await pdf(), mediaType: "application/pdf" as const }
    const other = await stage.owner
      .selectFrom("payouts")
      .where("id", "<>", payoutId)
      .select("id")
      .executeTakeFirstOrThrow()
    const both = [payoutId, other.id]
    const id = await inAccount(stage.app, atlas.id, (trx) =>
      keepProof(trx, atlas.owner, { batchId, payoutIds: both, sent: { paper, name: "lot.pdf" } }, now),
    )
    await scan(id)
    expect(await inAccount(stage.app, salma.id, (trx) => listPayeeProofs(trx, payoutId))).toEqual([])
    const looking = inAccount(stage.app, salma.id, (trx) =>
      openReceivedProof(trx, salma.owner, { payoutId, proofId: id }),
    )
    await expect(looking).rejects.toThrow("payout proof")
  })

  test("with a virus is erased, and what it was to prove stays told", async () => {
    const { batch, batchId, payoutId } = await sentBatch()
    const bytes = await pdf((document) => document.setTitle(eicar))
    await tell(
      batch,
      outcome({ payoutId, note: "avis 14" }, { name: "avis.pdf", bytes: Buffer.concat([bytes, Buffer.from(eicar)]) }),
    )
    const [proof] = await proofsOf(batchId)
    await scan(proof?.id ?? "")
    await scan(proof?.id ?? "")
    expect(await proofsOf(batchId)).toMatchObject([{ scan: "infected" }])
    const opened = await inAccount(stage.app, atlas.id, (trx) => openProof(trx, atlas.owner, proof?.id ?? ""))
    expect(opened).toEqual({ ok: false, reason: "infected" })
    const state = await stage.stateOf(payoutId)
    expect(state).toBe("executed")
  })

  test("that is none is refused before anything is told", async () => {
    const { batch, batchId, payoutId } = await sentBatch()
    const answer = await tell(
      batch,
      outcome({ payoutId, note: "avis" }, { name: "avis.exe", bytes: Buffer.from("MZ") }),
    )
    expect(answer.status).toBe(303)
    const told = await inAccount(stage.app, atlas.id, (trx) =>
      tellOutcome(trx, atlas.owner, { batchId, payoutId, outcome: "executed", on: today, note: null }, new Date()),
    )
    expect(told).toEqual({ ok: false, reason: "proof_missing" })
    const state = await stage.stateOf(payoutId)
    expect([state, await proofsOf(batchId)]).toEqual(["planned", []])
    await tell(batch, outcome({ payoutId, note: "avis 15" }))
  })
})
