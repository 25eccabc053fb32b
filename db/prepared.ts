import { CompiledQuery } from "kysely"
import type { Db } from "./database.ts"

/**
 * A statement that Postgres plans once per connection instead of once per call, for the paths where the planning costs
 * more than the work. The name must be unique and the text constant.
 */
export function prepared<Row>(name: string, text: string) {
  // pg takes a named statement in the place where Kysely's driver hands over a text.
  const statement = { name, text } as unknown as string
  return async (db: Db, values: readonly unknown[]): Promise<Row[]> => {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(statement, [...values]))
    return rows
  }
}
