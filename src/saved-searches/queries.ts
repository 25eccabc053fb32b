import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { ListName } from "#src/search/search-list.ts"
import { dueBefore, type Frequency } from "./saved-search.ts"

type Person = { accountId: string; userId: string }
type Narrow = { list: ListName; every: Frequency }
export type SavedSearch = Awaited<ReturnType<typeof listSavedSearches>>[number]

const shown = ["id", "name", "list", "query", "every", "seenUntil", "createdAt"] as const

/** One person's, in the account in which they saved them; the last one first. */
export function listSavedSearches(db: Db, { accountId, userId }: Person) {
  return db
    .selectFrom("savedSearches")
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .orderBy("id", "desc")
    .select(shown)
    .$narrowType<Narrow>()
    .execute()
}

export function findSavedSearch(db: Db, { accountId, userId }: Person, id: string) {
  return db
    .selectFrom("savedSearches")
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .where("id", "=", id)
    .select(shown)
    .$narrowType<Narrow>()
    .executeTakeFirstOrThrow(() => new NotFound(`saved search ${id}`))
}

type NewSearch = { name: string; list: ListName; query: string; every: Frequency; seenUntil: Date }

/** Nothing comes back when the same search is saved already. */
export function insertSavedSearch(trx: Trx, { accountId, userId }: Person, search: NewSearch) {
  return trx
    .insertInto("savedSearches")
    .values({ accountId, userId, ...search })
    .onConflict((conflict) => conflict.columns(["accountId", "userId", "list", "query"]).doNothing())
    .returning("id")
    .executeTakeFirst()
}

export async function updateSavedSearch(
  trx: Trx,
  { accountId, userId }: Person,
  id: string,
  { name, every }: { name: string; every: Frequency },
) {
  await trx
    .updateTable("savedSearches")
    .set({ name, every })
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .where("id", "=", id)
    .execute()
}

export async function deleteSavedSearch(trx: Trx, { accountId, userId }: Person, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("savedSearches")
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .where("id", "=", id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

type Due = { accountId: string; id: string; seenUntil: Date }

/** Of every account, for the worker: some of the searches that are due; one that is taken has seen until then, and is taken once. */
export async function takeDueSearches(trx: Trx, now: Date, seen: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with due as (
      select account_id, id, seen_until from saved_searches
      where every = 'day' and seen_until < ${dueBefore("day", now)} or every = 'week' and seen_until < ${dueBefore("week", now)}
      order by seen_until limit 1000 for update skip locked)
    update saved_searches s set seen_until = ${seen} from due
    where s.account_id = due.account_id and s.id = due.id
    returning s.account_id, s.id, due.seen_until`.execute(trx)
  return rows
}
