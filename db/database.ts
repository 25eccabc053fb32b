import { AsyncLocalStorage } from "node:async_hooks"
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type Transaction,
  type TransactionSettings,
} from "kysely"
import pg from "pg"
import type { DB } from "./schema.ts"

export type Db = Kysely<DB>
export type Trx = Transaction<DB>

pg.types.setTypeParser(pg.types.builtins.INT8, BigInt)
// A date is a day, not an instant: it stays the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

const accountOfTransaction = new AsyncLocalStorage<string | null>()
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Opens every transaction with its account already set: BEGIN and the setting travel in one round trip. */
class AccountDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    const accountId = accountOfTransaction.getStore()
    if (accountId === undefined) throw new Error("a transaction must say its account: use inAccount or inNoAccount")
    if (accountId !== null && !uuid.test(accountId)) throw new Error("an account id is a uuid")
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : ""
    const setting = accountId === null ? "" : `; select set_config('app.account_id', '${accountId}', true)`
    await connection.executeQuery(CompiledQuery.raw(`begin${isolation}${setting}`))
  }
}

class AccountDialect extends PostgresDialect {
  #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new AccountDriver(this.#config)
  }
}

export function createPool(url: string, max: number, applicationName: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: applicationName,
    connectionTimeoutMillis: 5000,
  })
  // A connection that Postgres closes, idle or in use, must not end the process: whoever waits for an answer is told.
  pool.on("error", () => {})
  pool.on("connect", (client) => client.on("error", () => {}))
  return pool
}

export function createDatabase(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new AccountDialect({ pool }), plugins: [new CamelCasePlugin()] })
}

/** One transaction in which row-level security shows this account's rows only. */
export function inAccount<T>(db: Db, accountId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return accountOfTransaction.run(accountId, () => db.transaction().execute(work))
}

/** One transaction that sees no account's rows (a visitor's), or every account's under the worker's role. */
export function inNoAccount<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return accountOfTransaction.run(null, () => db.transaction().execute(work))
}

/** Gives the rest of the transaction to the account that a code, slug or token led to. */
export async function enterAccount(trx: Trx, accountId: string) {
  if (!uuid.test(accountId)) throw new Error("an account id is a uuid")
  await trx.executeQuery(CompiledQuery.raw("select set_config('app.account_id', $1, true)", [accountId]))
}
