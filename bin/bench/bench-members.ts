import type pg from "pg"
import { type Db, inNoAccount } from "#db/database.ts"
import { startSession } from "#src/accounts/session.ts"
import { acceptEveryText } from "#src/legal/accept-texts.ts"

export type BenchMember = { accountId: string; userId: string; kind: string; cookie: string }

/** A signed-in owner for each of the busiest merchants and of their influencers. */
export async function signInMembers(client: pg.Client, owner: Db, each: number): Promise<BenchMember[]> {
  const { rows } = await client.query<{ account_id: string; user_id: string; kind: string }>(
    `with busy as (
       (select merchant_account_id as id, 'merchant' as kind, min(n) as n from parties group by 1 order by 3 limit $1)
       union all
       (select influencer_account_id, 'influencer', min(n) from parties group by 1 order by 3 limit $1)
     ), person as (
       insert into auth.users (email, name, password_hash, locale, email_confirmed_at, terms_accepted_at)
       select 'bench-' || busy.id || '@example.ma', 'Bench', '', 'fr', now(), now() from busy returning id, email
     )
     insert into memberships (account_id, user_id, role)
     select busy.id, person.id, 'owner' from busy join person on person.email = 'bench-' || busy.id || '@example.ma'
     returning account_id, user_id, (select kind from accounts where id = account_id) as kind`,
    [each],
  )
  return Promise.all(
    rows.map(async ({ account_id: accountId, user_id: userId, kind }) => {
      const from = { address: "127.0.0.1", userAgent: null }
      await inNoAccount(owner, (trx) => acceptEveryText(trx, userId, from, new Date()))
      const cookie = await startSession(owner, userId, { accountId, userAgent: "bench" })
      return { accountId, userId, kind, cookie: cookie.split(";", 1)[0] ?? "" }
    }),
  )
}
