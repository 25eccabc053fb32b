import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inAccount } from "#db/database.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { listBatchProofs } from "#src/payout-proofs/list-proofs.ts"
import { scanProof } from "#src/payout-proofs/scan-proof.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { earnMore, payThroughTheSite, setPayingStage } from "#tests/paying/stage.ts"
import { ask, cookieOf } from "#tests/site.ts"

export const today = casablancaDay(new Date())

/** Atlas and its bank, and what its people tell of it through the site. */
export async function setProofStage() {
  process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-proofs-"))
  const database = await cloneDatabase()
  const [worker, admin] = [database.open("worker"), database.open("admin")]
  const paying = await setPayingStage(database)
  const { app, owner, cookies } = paying
  return {
    ...{ app, owner, worker, admin, cookies, ofSalma: await cookieOf(app, salma.owner) },
    /** A batch that the bank has, and its only payout. */
    async sentBatch() {
      await earnMore(app, `proof-${crypto.randomUUID()}`)
      const { batch } = await payThroughTheSite(paying, addDays(today, 1))
      const batchId = batch.split("/").at(-1) ?? ""
      const payout = await owner
        .selectFrom("payouts")
        .where("batchId", "=", batchId)
        .select("id")
        .executeTakeFirstOrThrow()
      return { batch, batchId, payoutId: payout.id }
    },
    tell: (batch: string, form: FormData) => ask(`${batch}/outcomes`, { cookie: cookies.maker, form }),
    proofsOf: (batchId: string) => inAccount(app, atlas.id, (trx) => listBatchProofs(trx, atlas.id, batchId)),
    scan: (proofId: string) => scanProof(worker, atlas.id, proofId, now),
    async stateOf(payoutId: string) {
      const found = owner.selectFrom("payouts").where("id", "=", payoutId).select("state")
      return (await found.executeTakeFirstOrThrow()).state
    },
  }
}

/** What a member fills in, with files beside it. */
export function outcome(fields: Record<string, string>, ...files: { name: string; bytes: Buffer }[]) {
  const form = new FormData()
  const told = { payoutId: "", outcome: "executed", on: today, note: "", ...fields }
  for (const [name, value] of Object.entries(told)) form.append(name, value)
  for (const { name, bytes } of files) form.append("proof", new File([new Uint8Array(bytes)], name))
  return form
}
