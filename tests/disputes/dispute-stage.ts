import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inAccount, inNoAccount } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { day, later } from "#src/clock.ts"
import { acceptDispute, refuseDispute } from "#src/disputes/answer-dispute.ts"
import { type Decision, decideDispute } from "#src/disputes/decide-dispute.ts"
import type { Contested } from "#src/disputes/grounds.ts"
import type { SentEvidence } from "#src/disputes/keep-evidence.ts"
import { moveLateDisputes } from "#src/disputes/move-late-disputes.ts"
import { openDispute } from "#src/disputes/open-dispute.ts"
import { escalateDispute, withdrawDispute } from "#src/disputes/pursue-dispute.ts"
import type { OrderDraft } from "#src/orders/order-draft.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, salma, staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"

export const words = "La cliente a bien payé le livreur, j’ai sa photo du reçu."
export const earnedCents = 1833n

/** Atlas and Salma in a database of their own, and what they do about an order. */
export async function setDisputeStage() {
  process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-disputes-"))
  const database = await cloneDatabase()
  const [app, owner] = [database.open("app", 6), database.open("owner")]
  const [admin, worker] = [database.open("admin"), database.open("worker")]
  const orders = orderActs(app)
  const acts = {
    open: (contested: Contested, at = now, evidence: SentEvidence | null = null) =>
      inAccount(app, salma.id, (trx) => openDispute(trx, salma.owner, { contested, words, evidence }, at)),
    refuse: (disputeId: string, at = now, evidence: SentEvidence | null = null) =>
      inAccount(app, atlas.id, (trx) =>
        refuseDispute(trx, atlas.owner, { disputeId, reason: "Colis refusé à la porte.", evidence }, at),
      ),
    accept: (disputeId: string, amountCents: bigint | null = null, at = now) =>
      inAccount(app, atlas.id, (trx) => acceptDispute(trx, atlas.owner, { disputeId, amountCents, words: null }, at)),
    escalate: (disputeId: string, at = now) =>
      inAccount(app, salma.id, (trx) => escalateDispute(trx, salma.owner, disputeId, at)),
    withdraw: (disputeId: string, at = now) =>
      inAccount(app, salma.id, (trx) => withdrawDispute(trx, salma.owner, disputeId, at)),
    decide: (decision: Decision, at = now, actor: StaffActor = staff.compliance(atlas.id)) =>
      inAccount(admin, actor.accountId, (trx) => decideDispute(trx, actor, decision, at)),
    moveLate: (at: Date) => inNoAccount(worker, (trx) => moveLateDisputes(trx, at)),
  }
  return {
    ...{ app, owner, admin, worker, superuser: database.open("postgres"), ...orders, ...acts },
    /** A dispute on a commission that was taken back, refused by the merchant and with the staff. */
    async escalated(externalId: string) {
      const disputeId = idOf(await acts.open({ by: "commission", commissionId: await orders.reversed(externalId) }))
      await acts.refuse(disputeId)
      await acts.escalate(disputeId)
      return disputeId
    },
    disputeOf: (id: string) => owner.selectFrom("disputes").where("id", "=", id).selectAll().executeTakeFirstOrThrow(),
    awardsOf: (disputeId: string) =>
      owner.selectFrom("commissions").where("disputeId", "=", disputeId).selectAll().execute(),
    differences: async () => (await verifyBooks((read) => inNoAccount(owner, read))).differences,
  }
}

type ReturnedLine = { sku: string; quantity: number }

function orderActs(app: Parameters<typeof inAccount>[0]) {
  const act = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, atlas.id, work)
  const place = (externalId: string, change: Partial<OrderDraft> = {}) =>
    act((trx) => placeOrder(trx, atlas.owner, arganOrder({ externalId, ...change }), now))
  const happen = (externalId: string, type: OrderEventType, at: Date, lines: ReturnedLine[] | null = null) =>
    act((trx) => {
      const events = [{ id: `${type}-${at.getTime()}`, type, occurredAt: at, lines, note: null }]
      return recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, at)
    })
  return {
    place,
    happen,
    /** The commission of an order of Salma's that its shopper refused. */
    async reversed(externalId: string, at = later(now, -day)): Promise<string> {
      await place(externalId)
      await happen(externalId, "refused", at)
      const found = await act((trx) =>
        trx
          .selectFrom("commissions")
          .innerJoin("conversions", "conversions.id", "commissions.conversionId")
          .innerJoin("orderKeys", "orderKeys.orderId", "conversions.orderId")
          .where("orderKeys.externalId", "=", externalId)
          .select("commissions.id")
          .executeTakeFirstOrThrow(),
      )
      return found.id
    },
  }
}

export function idOf(opened: { ok: true; value: { id: string } } | { ok: false; reason: string }): string {
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value.id
}
