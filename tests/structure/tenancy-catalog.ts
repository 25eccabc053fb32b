import pg from "pg"

type Table = {
  name: string
  kind: string | null
  columns: string[]
  rls: boolean
  policies: string[]
  grants: string[]
  parent: string | null
}
type ForeignKey = { from: string; to: string; columns: string[]; targets: string[]; name: string }

const accountColumns = ["account_id", "merchant_account_id", "influencer_account_id", "owner_account_id"]
const kinds = ["owned", "shared", "published", "platform"]
/** No tenant's data: what the migrations keep about themselves. */
const bookkeeping = ["kysely_migration", "kysely_migration_lock"]

/** Walks the catalog and says, a sentence each, which table lacks what its tenancy asks for. */
export async function tenancyProblems(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const tables = await listTables(client)
  const keys = await listForeignKeys(client)
  await client.end()
  const byName = new Map(tables.map((table) => [table.name, table]))
  return [
    ...tables.flatMap((table) => (table.parent ? partitionProblems(table) : tableProblems(table))),
    ...keys.flatMap((key) => foreignKeyProblems(key, byName)),
  ]
}

function tableProblems({ name, kind, columns, rls, policies }: Table): string[] {
  if (bookkeeping.includes(name)) return []
  if (!kind || !kinds.includes(kind)) return [`${name} declares no tenancy`]
  if (kind !== "owned" && kind !== "shared") return []
  const needed = kind === "owned" ? ["account_id"] : ["merchant_account_id", "influencer_account_id"]
  return [
    ...needed.filter((column) => !columns.includes(column)).map((column) => `${name} is ${kind} and has no ${column}`),
    ...(rls ? [] : [`${name} has no forced row-level security`]),
    ...(policies.some((policy) => policy.startsWith("app:") && accountColumns.some((column) => policy.includes(column)))
      ? []
      : [`${name} has no policy that ties the role app to its account`]),
    ...policies.filter((policy) => policy === "app:true").map(() => `${name} shows every row to the role app`),
  ]
}

function partitionProblems({ name, rls, policies, grants }: Table): string[] {
  return [
    ...(rls ? [] : [`the partition ${name} has no forced row-level security`]),
    ...policies
      .filter((policy) => !policy.startsWith("owner:"))
      .map((policy) => `the partition ${name} is open to ${policy}`),
    ...grants.map((role) => `the partition ${name} is granted to ${role}`),
  ]
}

/** A check by foreign key sees through row-level security, so the key itself must stay within the account. */
function foreignKeyProblems({ from, to, columns, targets, name }: ForeignKey, tables: Map<string, Table>): string[] {
  const isTenants = (table: string) => ["owned", "shared", "published"].includes(tables.get(table)?.kind ?? "")
  if (!isTenants(from) || !isTenants(to) || to === "accounts") return []
  const pairs = columns.map((column, index) => [column, targets[index] ?? ""] as const)
  const carries = pairs.some(([column, target]) => accountColumns.includes(column) && accountColumns.includes(target))
  return carries ? [] : [`${name}: ${from} points to ${to} without its account`]
}

async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      substring(obj_description(c.oid, 'pg_class') from '^tenancy: (\\w+)$') as kind,
      array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
      c.relrowsecurity and c.relforcerowsecurity as rls,
      array(select role || ':' || coalesce(qual, with_check) from pg_policies p, unnest(p.roles) as role
            where p.schemaname = n.nspname and p.tablename = c.relname and p.permissive = 'PERMISSIVE') as policies,
      array(select distinct grantee::text from information_schema.role_table_grants g
            where g.table_schema = n.nspname and g.table_name = c.relname and grantee <> 'owner') as grants,
      (select inhparent::regclass::text from pg_inherits where inhrelid = c.oid) as parent
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p')
    order by 1`)
  return rows
}

async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select conname as name, conrelid::regclass::text as from, confrelid::regclass::text as to,
      array(select attname::text from unnest(conkey) with ordinality k(num, nth)
            join pg_attribute on attrelid = conrelid and attnum = num order by nth) as columns,
      array(select attname::text from unnest(confkey) with ordinality k(num, nth)
            join pg_attribute on attrelid = confrelid and attnum = num order by nth) as targets
    from pg_constraint where contype = 'f' and conparentid = 0`)
  return rows
}
