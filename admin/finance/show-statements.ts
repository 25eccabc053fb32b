import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { type OpenedStatement, openStatement } from "#src/bank-statements/open-statement.ts"
import { listStatements } from "#src/bank-statements/queries.ts"
import { isReadable, type Reading, statementRoles } from "#src/bank-statements/reading.ts"
import { firstLines, linesOf, othersOf, type ShownLine, toneOfLine } from "#src/bank-statements/shown-lines.ts"
import { amountIn } from "../amount-in.ts"
import { adminCan } from "../staff-admin.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"

/** The statements of the platform's own account. */
export const showStatements = staffRoute("see_money", ({ staff, inAccount }) =>
  inAccount(platformAccountId, async (trx) => statementList(trx, adminCan(staff, "pay"))),
)

/** How one is read and what it would change; once applied, what became of each line. */
export const showStatement = staffRoute("see_money", (request) =>
  request.inAccount(platformAccountId, (trx) => statementFacts(trx, request)),
)

export type StatementList = Awaited<ReturnType<typeof statementList>>
export type StatementFacts = Awaited<ReturnType<typeof statementFacts>>

async function statementList(trx: Trx, mayPay: boolean) {
  return { statements: await listStatements(trx, platformAccountId), mayPay }
}

async function statementFacts(trx: Trx, { staff, id, now }: StaffRequest) {
  const amount = amountIn(staff.language)
  const opened = await openStatement(trx, platformAccountId, id("statement"), now)
  const { statement, reading, matched } = opened
  const lines = statement.report?.lines ?? linesOf(opened)
  const shown = firstLines(lines)
  const accounts = await accountsOf(trx, shown)
  return {
    ...{ id: statement.id, name: statement.name, appliedAt: statement.appliedAt },
    reading: statement.appliedAt === null && reading ? toldReading(opened, reading) : null,
    lines: shown.map(({ amountCents, ...line }) => ({
      ...{ ...line, amount: amountCents && amount(BigInt(amountCents)), tone: toneOfLine(line.outcome) },
      accountId: (line.batchId && accounts.get(line.batchId)) ?? null,
    })),
    ...{ hidden: lines.length - shown.length, others: othersOf(opened), matched: matched.length },
    mayPay: adminCan(staff, "pay"),
  }
}

/** A report keeps the batch; its page asks whose it is. */
async function accountsOf(trx: Trx, lines: ShownLine[]) {
  const ids = [...new Set(lines.flatMap(({ batchId }) => batchId ?? []))]
  const { rows } = await sql<{ id: string; accountId: string }>`
    select id, account_id from payout_batches where id = any (${ids}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, accountId }) => [id, accountId]))
}

function toldReading({ statement: { rows } }: OpenedStatement, reading: Reading) {
  const { header, lines } = "table" in rows ? rows.table : { header: [], lines: [] }
  const cells = lines[0]?.cells ?? []
  const width = Math.min(100, Math.max(header.length, cells.length))
  return {
    isSure: isReadable(reading),
    roles: statementRoles.map((role) => ({ role, column: reading.columns[role] })),
    columns: Array.from({ length: width }, (_, index) => ({
      name: header[index]?.slice(0, 40) ?? "",
      sample: cells[index]?.slice(0, 30) ?? "",
    })),
    ...{ paidWords: reading.paidWords.join(", "), refusedWords: reading.refusedWords.join(", ") },
  }
}
