import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type PortfolioItem = Awaited<ReturnType<typeof listPortfolio>>[number]

export function listPortfolio(db: Db, accountId: string) {
  return db
    .selectFrom("portfolioItems")
    .where("accountId", "=", accountId)
    .orderBy("position")
    .orderBy("id")
    .select(["id", "title", "address", "pictureId"])
    .execute()
}

export function findPortfolioItem(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("portfolioItems")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select(["id", "title", "address", "pictureId"])
    .executeTakeFirstOrThrow(() => new NotFound(`portfolio item ${id}`))
}

export type PortfolioDetails = { title: string; address: string | null; pictureId: string | null }

export function insertPortfolioItem(trx: Trx, accountId: string, item: PortfolioDetails) {
  const position = sql<number>`(
    select coalesce(max(position), 0) + 1 from portfolio_items where account_id = ${accountId})`
  return trx
    .insertInto("portfolioItems")
    .values({ accountId, ...item, position })
    .returning("id")
    .executeTakeFirstOrThrow()
}

export async function updatePortfolioItem(trx: Trx, accountId: string, id: string, item: PortfolioDetails) {
  await trx.updateTable("portfolioItems").set(item).where("accountId", "=", accountId).where("id", "=", id).execute()
}

export async function deletePortfolioItem(trx: Trx, accountId: string, id: string) {
  await trx.deleteFrom("portfolioItems").where("accountId", "=", accountId).where("id", "=", id).execute()
}

/** Numbers the items in this order. */
export async function orderPortfolio(trx: Trx, accountId: string, ids: readonly string[]) {
  await sql`
    update portfolio_items set position = place.number
    from unnest(${[...ids]}::uuid[]) with ordinality as place (id, number)
    where portfolio_items.account_id = ${accountId} and portfolio_items.id = place.id`.execute(trx)
}
