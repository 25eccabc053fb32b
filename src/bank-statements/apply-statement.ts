import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { requirePayerAccount } from "#src/payouts/require-payer.ts"
import { type Settled, settlePayouts } from "#src/payouts/settle-payouts.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type Matched, matchEntries, type ReportLine, type ReportOutcome } from "./match-entries.ts"
import { readRows } from "./open-statement.ts"
import { lockStatement, recordApplication, type StatementRows } from "./queries.ts"

type Payer = Actor & { kind: "member" | "staff" }

/** Settles every batch of which the statement speaks, day after day, and keeps what became of each line. */
export async function applyStatement(
  trx: Trx,
  actor: Payer,
  id: string,
  now: Date,
): Promise<Result<null, "already_applied" | "nothing_matched">> {
  requirePayerAccount(actor)
  const { accountId } = actor
  const statement = await lockStatement(trx, accountId, id)
  if (statement.appliedAt) return refused("already_applied")
  const { matched, mismatched } = await matchEntries(trx, accountId, readRows(statement).entries, now)
  if (matched.length === 0) return refused("nothing_matched")

  const lines: ReportLine[] = mismatched.map((entry) => told(entry, entry.mismatch, null))
  const days = Map.groupBy(matched, ({ payout, on }) => `${on} ${payout.batchId}`)
  for (const key of [...days.keys()].sort()) lines.push(...(await settleDay(trx, actor, days.get(key) ?? [], now)))
  lines.sort((a, b) => a.line - b.line)
  // Of the account's other movements nothing was ever kept; of ours the report says all that is needed.
  await recordApplication(trx, accountId, id, { report: { lines }, rows: emptied(statement.rows), appliedAt: now })
  await recordAct(trx, actor, "apply_bank_statement", id, { lines: lines.length, matched: matched.length })
  return ok(null)
}

async function settleDay(trx: Trx, actor: Payer, entries: Matched[], now: Date): Promise<ReportLine[]> {
  const [first] = entries
  if (!first) return []
  const { batchId, merchantAccountId } = first.payout
  const of = (outcome: Matched["outcome"]) => entries.filter((entry) => entry.outcome === outcome)
  const word = {
    executedOn: first.on,
    executed: of("executed").map(({ reference, note }) => ({ endToEndId: reference, proof: note })),
    failed: of("failed").map(({ reference, note }) => ({ endToEndId: reference, reason: note })),
  }
  const settled = await settlePayouts(trx, { ...actor, accountId: merchantAccountId }, batchId, { word, now })
  return entries.map((entry) => told(entry, settled.ok ? outcomeOf(entry, settled.value) : settled.reason, batchId))
}

function outcomeOf({ payout, reference }: Matched, settled: Settled): ReportOutcome {
  if (settled.executed.includes(payout.id)) return "executed"
  if (settled.failed.includes(payout.id)) return "failed"
  if (settled.returned.includes(payout.id)) return "returned"
  return settled.conflicts.includes(reference) ? "conflict" : "already"
}

function told(entry: Omit<ReportLine, "outcome" | "batchId">, outcome: ReportOutcome, batchId: string | null) {
  const { line, reference, on, amountCents } = entry
  return { line, reference, on, amountCents, outcome, batchId }
}

function emptied(rows: StatementRows): StatementRows {
  if ("table" in rows) return { table: { ...rows.table, lines: [] } }
  return { read: { entries: [], unread: [] }, others: rows.others }
}
