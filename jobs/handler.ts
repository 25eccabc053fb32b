import type { Db } from "#db/database.ts"

/** What runs a job; it is told the ids that the job carries. */
export type Handler<Payload> = (db: Db, payload: Payload) => Promise<unknown>
