import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { HeldTable } from "./held-tables.ts"

export type HeldRow = Record<string, unknown>

const atOnce = 2000

/** Every row of a table that is of somebody or of an account, some at a time. */
export async function* readHeld(db: Db, { table, of, by }: HeldTable, id: string): AsyncGenerator<HeldRow[]> {
  const order = sql.join(by.map((column) => sql.ref(column)))
  for (let offset = 0; ; offset += atOnce) {
    const { rows } = await sql<HeldRow>`
      select * from ${sql.table(table)} where ${sql.ref(of)} = ${id}
      order by ${order} limit ${atOnce} offset ${offset}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < atOnce) return
  }
}
