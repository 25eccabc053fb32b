import { sql } from "kysely"
import { type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { atlas, rif, staff } from "#tests/cast.ts"

class Undone extends Error {}

/** Four acts of Atlas, by different actors, and two of the rival's. */
export async function writeStory(app: Db, admin: Db) {
  await inAccount(app, atlas.id, async (trx) => {
    await recordAct(trx, atlas.owner, "open_program", atlas.program.id)
    await recordAct(trx, atlas.manager, "edit_product", atlas.argan.id, { name: "زيت أركان", priceCents: 12000 })
  })
  await inAccount(admin, atlas.id, (trx) => recordAct(trx, staff.compliance(atlas.id), "view_document", "piece-1"))
  await inAccount(app, atlas.id, (trx) => recordAct(trx, { kind: "system", accountId: atlas.id }, "release", "c-1"))
  await inAccount(app, rif.id, async (trx) => {
    await recordAct(trx, rif.owner, "open_program", rif.program.id)
    await recordAct(trx, rif.owner, "close_program", rif.program.id)
  })
}

/** Does to the log what only a superuser who switches the triggers off could do; undone afterwards. */
export async function tampering(superuser: Db, statements: string[], look: (trx: Trx) => Promise<void>) {
  const attempt = inNoAccount(superuser, async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    for (const statement of statements) await sql.raw(statement).execute(trx)
    await look(trx)
    throw new Undone()
  })
  await attempt.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
}
