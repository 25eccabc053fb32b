import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export async function listSynonyms(db: Db): Promise<string[][]> {
  const rows = await db.selectFrom("searchSynonyms").select("words").orderBy("id").execute()
  return rows.map(({ words }) => words)
}

export async function insertSynonyms(trx: Trx, words: string[]): Promise<string> {
  const { id } = await trx.insertInto("searchSynonyms").values({ words }).returning("id").executeTakeFirstOrThrow()
  return id
}

export async function lockSynonyms(trx: Trx, id: string): Promise<string[]> {
  const { words } = await trx
    .selectFrom("searchSynonyms")
    .where(sql<string>`id::text`, "=", id)
    .forUpdate()
    .select("words")
    .executeTakeFirstOrThrow(() => new NotFound(`synonyms ${id}`))
  return words
}

export async function updateSynonyms(trx: Trx, id: string, words: string[]) {
  await trx.updateTable("searchSynonyms").set({ words }).where("id", "=", id).execute()
}

export async function deleteSynonyms(trx: Trx, id: string) {
  await trx.deleteFrom("searchSynonyms").where("id", "=", id).execute()
}
