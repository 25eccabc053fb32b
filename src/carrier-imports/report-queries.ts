import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import type { Outcome, PlannedLine } from "./plan-import.ts"

export async function insertReportLines(trx: Trx, accountId: string, importId: string, lines: PlannedLine[]) {
  const rows = lines.map(({ event, ...line }) => ({ ...line, eventType: event?.type ?? null }))
  await sql`
    insert into carrier_import_lines (account_id, import_id, line, reference, status, outcome, event_type, order_id, amount_differs)
    select ${accountId}, ${importId}, line, reference, status, outcome, "eventType", "orderId", "amountDiffers"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (line int, reference text, status text, outcome text,
      "eventType" text, "orderId" uuid, "amountDiffers" boolean)
    on conflict do nothing`.execute(trx)
}

export type ReportLine = Awaited<ReturnType<typeof listReportLines>>[number]

export async function listReportLines(db: Db, accountId: string, importId: string) {
  const rows = await db
    .selectFrom("carrierImportLines")
    .where("accountId", "=", accountId)
    .where("importId", "=", importId)
    .orderBy("line")
    .select(["line", "reference", "status", "outcome", "eventType", "amountDiffers"])
    .execute()
  return rows.map((row) => ({
    ...row,
    outcome: row.outcome as Outcome,
    eventType: row.eventType as OrderEventType | null,
  }))
}
