import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { type ListedPage, pagesPerFile } from "./sitemap.ts"

export const listedKinds = ["product", "profile"] as const
export type ListedKind = (typeof listedKinds)[number]

/** Of what everybody may find, the first of each file: `{ kind, id }` in the order of the index. */
export async function listFiles(db: Db): Promise<{ kind: ListedKind; id: string }[]> {
  const { rows } = await sql<{ kind: ListedKind; id: string }>`
    select kind, id from (
      select kind, id, row_number() over (partition by kind order by id) as place
      from search_documents where kind = any (${[...listedKinds]})) listed
    where place % ${pagesPerFile} = 1 order by kind, id`.execute(db)
  return rows
}

export function listProducts(db: Db, first: string): Promise<ListedPage[]> {
  return db
    .selectFrom("searchDocuments")
    .innerJoin("products", (join) =>
      join
        .onRef("products.accountId", "=", "searchDocuments.accountId")
        .onRef("products.id", "=", "searchDocuments.id"),
    )
    .where("searchDocuments.kind", "=", "product")
    .where("searchDocuments.id", ">=", first)
    .orderBy("searchDocuments.id")
    .limit(pagesPerFile)
    .select([sql<string>`'/p/' || products.slug`.as("path"), "products.updatedAt as changedAt"])
    .execute()
}

export function listProfiles(db: Db, first: string): Promise<ListedPage[]> {
  return db
    .selectFrom("searchDocuments")
    .innerJoin("accounts", "accounts.id", "searchDocuments.accountId")
    .where("searchDocuments.kind", "=", "profile")
    .where("searchDocuments.id", ">=", first)
    .orderBy("searchDocuments.id")
    .limit(pagesPerFile)
    .select([sql<string>`'/@' || accounts.slug`.as("path"), "searchDocuments.indexedAt as changedAt"])
    .execute()
}
