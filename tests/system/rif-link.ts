import type pg from "pg"
import { rif, salma, users } from "#tests/cast.ts"

/** A tracking link to the rival merchant's product, whose account the journeys suspend. */
export const rifLink = "BELGHA2"

export async function enterRifLink(client: pg.Client) {
  const enrollment = "00000000-0000-7000-8001-000000000009"
  await client.query(
    `insert into enrollments (merchant_account_id, id, program_id, influencer_account_id, status, terms_version,
       terms_accepted_at, decided_at, decided_by, created_at)
     values ($1, $2, $3, $4, 'approved', 1, now(), now(), $5, now())`,
    [rif.id, enrollment, rif.program.id, salma.id, users.tarik.id],
  )
  await client.query(
    `insert into links (merchant_account_id, influencer_account_id, enrollment_id, id, code, program_id, product_id, created_at)
     values ($1, $2, $3, '00000000-0000-7000-8002-000000000009', $4, $5, $6, now())`,
    [rif.id, salma.id, enrollment, rifLink, rif.program.id, rif.belgha.id],
  )
}
