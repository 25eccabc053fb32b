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
import { gatheringSocket } from "./gathering-socket.ts"
import type { DB } from "./schema.ts"

export type Db = Kysely<DB>
export type Trx = Transaction<DB>

pg.types.setTypeParser(pg.types.builtins.INT8, BigInt)
// A date is a day, not an instant: it stays the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

type Opening = { accountId: string | null; connection?: DatabaseConnection }

const openings = new AsyncLocalStorage<Opening>()
const begun = new WeakMap<DatabaseConnection, Promise<unknown>>()
const connections = new WeakMap<Db, DatabaseConnection>()
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Opens every transaction with its account already set; BEGIN travels with the first statement. */
class AccountDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    const opening = openings.getStore()
    if (!opening) throw new Error("a transaction must say its account: use inAccount or inNoAccount")
    const { accountId } = opening
    if (accountId !== null && !uuid.test(accountId)) throw new Error("an account id is a uuid")
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : ""
    const setting = accountId === null ? "" : `; select set_config('app.account_id', '${accountId}', true)`
    const beginning = connection.executeQuery(CompiledQuery.raw(`begin${isolation}${setting}`))
    // Its failure is the commit's to tell, since nobody waits for it here.
    beginning.catch(() => {})
    begun.set(connection, beginning)
    opening.connection = connection
  }

  override async commitTransaction(connection: DatabaseConnection) {
    await begun.get(connection)
    await super.commitTransaction(connection)
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
    // A statement leaves at once, without waiting for the answers to those before it.
    pipeline: true,
    stream: gatheringSocket,
  })
  // A connection that Postgres closes, idle or in use, must not end the process: whoever waits for an answer is told.
  pool.on("error", () => {})
  pool.on("connect", (client) => client.on("error", () => {}))
  return pool
}

export const camelCase = new CamelCasePlugin()

export function createDatabase(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new AccountDialect({ pool }), plugins: [camelCase] })
}

/** One transaction in which row-level security shows this account's rows only. */
export function inAccount<T>(db: Db, accountId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(db, { accountId }, work)
}

/** One transaction that sees no account's rows (a visitor's), or every account's under the worker's role. */
export function inNoAccount<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(db, { accountId: null }, work)
}

function inTransaction<T>(db: Db, opening: Opening, work: (trx: Trx) => Promise<T>): Promise<T> {
  const transaction = async (trx: Trx) => {
    if (opening.connection) connections.set(trx, opening.connection)
    try {
      return await work(trx)
    } finally {
      connections.delete(trx)
    }
  }
  return openings.run(opening, () => db.transaction().execute(transaction))
}

/** The connection of a transaction under way, which Kysely lends to one statement at a time. */
export function connectionOf(db: Db): DatabaseConnection | undefined {
  return connections.get(db)
}

/** Gives the rest of the transaction to the account that a code, slug or token led to. */
export async function enterAccount(trx: Trx, accountId: string) {
  if (!uuid.test(accountId)) throw new Error("an account id is a uuid")
  await trx.executeQuery(CompiledQuery.raw("select set_config('app.account_id', $1, true)", [accountId]))
}
