import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Audience, AudienceShare } from "./audience.ts"
import type { Network } from "./network.ts"

/** What an influencer says of its followers, the widest network first. */
export async function listAudiences(db: Db, accountId: string): Promise<Audience[]> {
  return db
    .selectFrom("audiences")
    .where("accountId", "=", accountId)
    .select(["network", "address", "followers", "declaredAt", "verifiedAt"])
    .select(
      sql<AudienceShare[]>`coalesce((
        select jsonb_agg(jsonb_build_object('kind', kind, 'value', value, 'percent', percent) order by percent desc, value)
        from audience_shares share
        where share.account_id = audiences.account_id and share.network = audiences.network), '[]')`.as("shares"),
    )
    .orderBy("followers", (order) => order.desc().nullsLast())
    .orderBy("network")
    .$narrowType<{ network: Network }>()
    .execute()
}

type Declared = Pick<Audience, "network" | "address" | "followers">

/** What a network had confirmed stays confirmed only as long as it is said again unchanged. */
export async function writeAudience(trx: Trx, accountId: string, declared: Declared, now: Date) {
  const { network, address, followers } = declared
  await sql`
    insert into audiences (account_id, network, address, followers, declared_at)
    values (${accountId}, ${network}, ${address}, ${followers}, ${now})
    on conflict (account_id, network) do update set
      address = excluded.address, followers = excluded.followers, declared_at = excluded.declared_at,
      verified_at = case when audiences.address = excluded.address
        and audiences.followers is not distinct from excluded.followers then audiences.verified_at end`.execute(trx)
}

export async function replaceShares(trx: Trx, accountId: string, network: Network, shares: AudienceShare[]) {
  await trx.deleteFrom("audienceShares").where("accountId", "=", accountId).where("network", "=", network).execute()
  if (shares.length === 0) return
  await trx
    .insertInto("audienceShares")
    .values(shares.map((share) => ({ ...share, accountId, network })))
    .execute()
}

export async function deleteAudience(trx: Trx, accountId: string, network: Network): Promise<boolean> {
  await replaceShares(trx, accountId, network, [])
  const deleted = await trx
    .deleteFrom("audiences")
    .where("accountId", "=", accountId)
    .where("network", "=", network)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}
