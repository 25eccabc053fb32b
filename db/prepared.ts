import { CompiledQuery } from "kysely"
import { camelCase, connectionOf, type Db } from "./database.ts"

/**
 * A statement that Postgres plans once per connection instead of once per call, for the paths where the planning costs
 * more than the work. The name must be unique and the text constant. In a transaction it leaves in the call itself:
 * those called without awaiting between arrive in that order and share one round trip.
 */
export function prepared<Row>(name: string, text: string) {
  // pg takes a named statement in the place where Kysely's driver hands over a text.
  const statement = { name, text } as unknown as string
  return async (db: Db, values: readonly unknown[]): Promise<Row[]> => {
    const query = CompiledQuery.raw(statement, [...values])
    const connection = connectionOf(db)
    if (!connection) return (await db.executeQuery<Row>(query)).rows
    const result = await connection.executeQuery<Record<string, unknown>>(query)
    const { rows } = await camelCase.transformResult({ queryId: query.queryId, result })
    return rows as Row[]
  }
}
