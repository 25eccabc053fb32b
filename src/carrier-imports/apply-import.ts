import { type Db, inAccount, type Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { openImport } from "./open-import.ts"
import { eventsByOrder, type PlannedLine } from "./plan-import.ts"
import { recordApplied } from "./queries.ts"
import { insertReportLines } from "./report-queries.ts"

const linesPerTransaction = 500

type Part = { importId: string; lines: PlannedLine[] }

/** Records the events of these lines, order by order, and what became of each line. */
export async function applyLines(trx: Trx, actor: Actor, { importId, lines }: Part, now: Date) {
  for (const [orderId, events] of eventsByOrder(lines)) {
    await recordOrderEvents(trx, actor, { order: { orderId }, events }, now)
  }
  await insertReportLines(trx, actor.accountId, importId, lines)
}

/**
 * Applies a long file in parts, each a transaction of its own, so that its progress is seen; begun again after a stop, it
 * finds the events of the parts that were done and repeats none.
 */
export async function applyImport(db: Db, accountId: string, importId: string, now: Date) {
  const { file, plan } = await inAccount(db, accountId, (trx) => openImport(trx, accountId, importId))
  if (!file.requestedBy || file.appliedAt || !plan) return
  const actor: Actor = { kind: "member", accountId, userId: file.requestedBy, role: "manager" }

  for (const lines of parts(plan.lines)) {
    await inAccount(db, accountId, (trx) => applyLines(trx, actor, { importId, lines }, now))
  }
  await inAccount(db, accountId, (trx) => recordApplied(trx, accountId, importId, now))
}

function parts(lines: PlannedLine[]): PlannedLine[][] {
  const count = Math.ceil(lines.length / linesPerTransaction)
  return Array.from({ length: count }, (_, part) =>
    lines.slice(part * linesPerTransaction, (part + 1) * linesPerTransaction),
  )
}
