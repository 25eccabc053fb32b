import { randomBytes } from "node:crypto"
import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"

/** Clicks as rows, under the worker's role; every third is one of a visitor already seen that day. */
export async function addClicks(trx: Trx, linkId: string, at: Date, howMany: number) {
  for (let index = 0; index < howMany; index++) {
    await sql`
      insert into clicks (id, at, merchant_account_id, influencer_account_id, program_id, link_id, product_id, visitor, class,
        is_unique, day, ip_key)
      select click.id, uuid_extract_timestamp(click.id), l.merchant_account_id, l.influencer_account_id, l.program_id, l.id,
        l.product_id, ${randomBytes(16)}, 'person', ${index % 3 !== 2}, ${casablancaDay(at)}, ${randomBytes(16)}
      from links l, (select ${clickId(at)}::uuid) as click (id) where l.id = ${linkId}`.execute(trx)
  }
}

/** A version 7 id of that moment. */
function clickId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0")
  const rest = randomBytes(10).toString("hex")
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`
}
