import { sql } from "kysely"
import { type Db, inNoAccount, type Trx } from "#db/database.ts"

export type ReadRows = <Found>(work: (trx: Trx) => Promise<Found>) => Promise<Found>

/** Reads for a screen: nothing is written, and a list that would take forever is given up. */
export function readRows(db: Db): ReadRows {
  return (work) =>
    inNoAccount(db, async (trx) => {
      await sql`set transaction read only`.execute(trx)
      await sql`set local statement_timeout = '15s'`.execute(trx)
      return work(trx)
    })
}
