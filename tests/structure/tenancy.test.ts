import pg from "pg"
import { beforeAll, describe, expect, test } from "vitest"
import { cloneDatabase, type TestDatabase } from "#tests/database.ts"
import { tenancyProblems } from "./tenancy-catalog.ts"

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase()
})

async function asOwner<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = new pg.Client(database.url("owner"))
  await client.connect()
  const { rows } = await client.query<Row>(statement)
  await client.end()
  return rows
}

test("every table keeps the tenancy it declares", async () => {
  expect(await tenancyProblems(database.url("owner"))).toEqual([])
})

describe("a table that lacks a lock is named", () => {
  const planted: [string, string, string][] = [
    ["no tenancy", "create table undeclared (account_id uuid)", "undeclared declares no tenancy"],
    [
      "no row-level security",
      "create table bare (account_id uuid); comment on table bare is 'tenancy: owned'",
      "bare has no forced row-level security",
    ],
    [
      "row-level security that is not forced",
      "create table unforced (account_id uuid); call declare_owned('unforced', 'select'); alter table unforced no force row level security",
      "unforced has no forced row-level security",
    ],
    [
      "a policy for every row",
      "create table loose (account_id uuid); call declare_owned('loose', 'select'); create policy all_rows on loose to app using (true)",
      "loose shows every row to the role app",
    ],
    [
      "an open partition",
      "create table orders_2030_01 partition of orders for values from ('2030-01-01') to ('2030-02-01')",
      "the partition orders_2030_01 has no forced row-level security",
    ],
    [
      "a grant on a partition",
      "grant select on orders_default to app",
      "the partition orders_default is granted to app",
    ],
    [
      "a foreign key without the account",
      "create table stray (account_id uuid, enrollment_id uuid constraint stray_key references enrollments (id)); call declare_owned('stray', 'select')",
      "stray_key: stray points to enrollments without its account",
    ],
  ]

  test.each(planted)("%s", async (_what, statement, sentence) => {
    await asOwner(statement)

    expect(await tenancyProblems(database.url("owner"))).toContain(sentence)
  })
})

test("no role of a process owns anything, is superuser or passes row-level security by", async () => {
  const strong = await asOwner(`
    select rolname from pg_roles where rolname in ('app', 'clicks', 'worker', 'admin') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`)
  const owners = await asOwner(`
    select relname as thing, relowner::regrole::text as role from pg_class where relowner::regrole::text in ('app', 'clicks', 'worker', 'admin')
    union all select proname, proowner::regrole::text from pg_proc where proowner::regrole::text in ('app', 'clicks', 'worker', 'admin')
    union all select nspname, nspowner::regrole::text from pg_namespace where nspowner::regrole::text in ('app', 'clicks', 'worker', 'admin')`)

  expect(strong).toEqual([])
  expect(owners).toEqual([])
})

test("no process may become another role, or make things in a schema", async () => {
  const memberships = await asOwner(`
    select member::regrole::text from pg_auth_members where member::regrole::text in ('app', 'clicks', 'worker', 'admin')`)
  const makers = await asOwner(`
    select role, schema from unnest(array['app', 'clicks', 'worker', 'admin']) role, unnest(array['public', 'auth']) schema
    where has_schema_privilege(role, schema, 'create')`)

  expect(memberships).toEqual([])
  expect(makers).toEqual([])
})

test("the role of the clicks reaches no table", async () => {
  const reached = await asOwner(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p')
      and has_table_privilege('clicks', c.oid, 'select, insert, update, delete')`)

  expect(reached).toEqual([])
})

test("a function that runs as its owner fixes its search path and is not everybody's", async () => {
  const definers = await asOwner(`
    select proname, proconfig is null as no_path, has_function_privilege('public', oid, 'execute') as open from pg_proc
    where pronamespace in ('public'::regnamespace, 'auth'::regnamespace) and prosecdef and prorettype <> 'trigger'::regtype
      and (proconfig is null or has_function_privilege('public', oid, 'execute'))`)

  expect(definers).toEqual([])
})
