import { sql } from "kysely"
import { expect, test } from "vitest"
import { users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()
const owner = database.open("owner")

/** The platform's tables that the site reaches at all, and how; of the others it knows nothing. */
const site: Record<string, string> = {
  "auth.acceptances": "insert select",
  "auth.data_requests": "insert select update",
  "auth.mail_consents": "insert select",
  "auth.notification_choices": "delete insert select update",
  "auth.rate_limits": "delete insert select update",
  "auth.recovery_codes": "delete insert select update",
  "auth.second_factor_setups": "delete insert select update",
  "auth.second_factors": "delete insert select update",
  "auth.sessions": "delete insert select update",
  "auth.tokens": "delete insert select update",
  "auth.users": "insert select update",
  categories: "select",
  figure_watermark: "select",
  legal_versions: "insert select",
  money_settings: "select",
  retention_rules: "select",
  search_counts: "select",
  search_documents: "select",
  search_synonyms: "select",
  search_vocabulary: "select",
  verification_requirements: "select",
  withholding_rules: "select",
}

/** What the back-office writes; it reads the rest. */
const backOffice: Record<string, string> = {
  audit_entries: "insert",
  "auth.rate_limits": "delete insert update",
  "auth.recovery_codes": "delete insert update",
  "auth.second_factor_setups": "delete insert update",
  "auth.second_factors": "delete insert update",
  "auth.sessions": "delete insert update",
  "auth.staff": "insert update",
  "auth.tokens": "insert",
  "auth.users": "insert update",
  bank_statements: "insert",
  commission_blocks: "insert update",
  commissions: "insert",
  documents: "update",
  duplicate_flags: "update",
  figure_changes: "insert",
  ledger_entries: "insert",
  ledger_transactions: "insert",
  mail_deliveries: "insert",
  money_settings: "insert",
  papers: "insert",
  payer_contracts: "insert",
  payer_credits: "insert",
  payer_decisions: "insert",
  payer_profiles: "insert",
  payout_batches: "insert update",
  payout_files: "insert",
  payout_lines: "insert update",
  payout_proof_uses: "insert",
  payout_proofs: "insert",
  payout_withholdings: "insert",
  payouts: "insert update",
  platform_bank_accounts: "insert",
  product_readings: "insert",
  program_spend: "insert",
  retention_rules: "insert",
  search_rebuilds: "insert update",
  search_synonyms: "delete insert update",
  seller_notices: "insert update",
  stored_files: "insert",
  suspensions: "insert update",
  tax_profiles: "insert",
  verification_decisions: "insert",
  verification_events: "insert",
  verification_items: "update",
  verification_notes: "insert",
  verification_requirements: "insert update",
  verifications: "update",
  withholding_corrections: "insert",
  withholding_rules: "insert",
}

/** Of tables that a role does not rewrite whole, the columns that it does. */
const columns: Record<string, Record<string, string>> = {
  app: { conversation_blocks: "lifted_at", outside_payments: "withdrawn_at withdrawn_by", notifications: "read_at" },
  admin: {
    commissions: "blocked_at in_payout_cents paid_cents release_at released_at state updated_at",
    disputes: "above_reason awarded_cents decided_as decided_at decided_by decision reversed_cents state",
    bank_statements: "applied_at mapping report rows",
    fee_bills: "paid_at paid_by paid_on paid_proof",
    payer_contracts: "end_reason ended_at ended_by",
    products: "published_at refusal refused_at submitted_at updated_at",
    reviews: "hidden_at hidden_reason",
    thread_reports: "closed_at closed_by outcome",
    withholding_rules: "valid_until",
  },
}

/** What the jobs do not rewrite, nor remove. */
const jobs: Record<string, string> = {
  audit_entries: "insert select",
  audit_heads: "select",
  "auth.notification_choices": "delete select",
  kysely_migration: "select",
  verification_decisions: "insert select",
  verification_events: "insert select",
}

async function grantsOf(role: string, where = sql`true`): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; may: string }>`
    select * from (
      select c.oid, case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
        array_to_string(array(select p from unnest(array['delete', 'insert', 'select', 'update', 'truncate', 'references', 'trigger']) p
          where has_table_privilege(${role}, c.oid, p)), ' ') as may
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition) grants
    where may <> '' and ${where} order by name`.execute(owner)
  return Object.fromEntries(rows.map(({ name, may }) => [name, may]))
}

const ofPlatform = sql`coalesce(obj_description(oid, 'pg_class'), '') in ('tenancy: platform', '')`

test("the site reaches of the platform's tables these, so", async () => {
  const { kysely_migration: migrations, ...found } = await grantsOf("app", ofPlatform)
  expect([found, migrations ?? "select"]).toEqual([site, "select"])
})

test("the back-office writes these tables, so", async () => {
  const all = Object.entries(await grantsOf("admin"))
  const written = all.map(([name, may]) => [name, may.replace(/ ?select ?/, " ").trim()] as const)
  expect(Object.fromEntries(written.filter(([, may]) => may !== ""))).toEqual(backOffice)
})

test.each(["app", "admin", "worker"])(
  "the role %s rewrites these columns of tables that it does not rewrite",
  async (role) => {
    const { rows } = await sql<{ name: string; may: string }>`
    select table_name as name, string_agg(column_name, ' ' order by column_name) as may from information_schema.column_privileges
    where grantee = ${role} and privilege_type = 'UPDATE' and table_schema = 'public'
      and not has_table_privilege(${role}, format('%I.%I', table_schema, table_name), 'update') group by 1 order by 1`.execute(
      owner,
    )
    expect(Object.fromEntries(rows.map(({ name, may }) => [name, may]))).toEqual(columns[role] ?? {})
  },
)

test("the jobs write every table but these", async () => {
  expect(await grantsOf("worker", sql`may <> 'delete insert select update'`)).toEqual(jobs)
})

test("nobody's role empties a table, or hangs a trigger on it", async () => {
  for (const role of ["app", "admin", "worker", "clicks", "public"]) {
    expect([role, await grantsOf(role, sql`may ~ 'truncate|references|trigger'`)]).toEqual([role, {}])
  }
  expect(await grantsOf("clicks")).toEqual({})
  expect(await grantsOf("public")).toEqual({})
})

const kept = ["audit_entries", "audit_heads", "verification_decisions", "verification_events"]
test.each(["app", "admin", "worker"] as const)("what is written down once stays so for the role %s", async (role) => {
  const db = database.open(role, 1)
  for (const table of kept) {
    await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(/permission denied/)
    await expect(sql`update ${sql.table(table)} set account_id = account_id`.execute(db)).rejects.toThrow(
      /permission denied/,
    )
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow(/permission denied/)
  }
  await expect(sql`alter table audit_entries disable trigger all`.execute(db)).rejects.toThrow(/must be owner/)
  await expect(sql`set session_replication_role = replica`.execute(db)).rejects.toThrow(/permission denied/)
})

test.each([
  ["make itself staff", sql`insert into auth.staff (user_id, role) values (${users.khadija.id}, 'administrator')`],
  ["see who is staff", sql`select 1 from auth.staff`],
  ["read what staff note", sql`select 1 from verification_notes`],
  ["read who is like whom", sql`select 1 from duplicate_flags`],
  ["change what is asked for", sql`update verification_requirements set source = ''`],
  [
    "keep things for longer",
    sql`insert into retention_rules (subject, days, source, valid_from) values ('clicks', 1, '', now())`,
  ],
  ["decide on a paper", sql`insert into verification_decisions default values`],
  ["lift a suspension", sql`update suspensions set lifted_at = now()`],
  ["forget a text that was accepted", sql`delete from legal_versions`],
  ["unsay what was accepted", sql`delete from auth.acceptances`],
  ["take a job from the queue", sql`delete from pgboss.job`],
])("the site cannot %s", async (_what, statement) => {
  await expect(statement.execute(database.open("app", 1))).rejects.toThrow(/permission denied/)
})

test.each([
  ["an order", sql`update orders set state = 'settled'`],
  ["a commission", sql`update commissions set amount_cents = 1`],
  ["the ledger", sql`update ledger_entries set amount_cents = 1`],
  ["a transaction of the ledger", sql`delete from ledger_transactions`],
  ["a paper", sql`update papers set total_cents = 1`],
  ["a rate", sql`update withholding_rules set rate_bp = 1`],
  ["an amount that was set", sql`update money_settings set value = 1`],
  ["a tax profile", sql`update tax_profiles set status = 'company'`],
  ["a mandate", sql`insert into billing_mandates default values`],
  ["what a payer paid elsewhere", sql`update outside_payments set amount_cents = 1`],
  ["a statement of the bank", sql`update bank_statements set sha256 = ''`],
  ["an account", sql`update accounts set name = 'x'`],
  ["a product", sql`delete from products`],
  ["the price of a product", sql`update products set price_cents = 1`],
  ["what was said of a product", sql`update product_readings set reason = 'x'`],
  ["a membership", sql`insert into memberships default values`],
  ["what somebody declared", sql`update verification_answers set shown = 'x'`],
  ["the bytes of a paper", sql`update stored_files set sha256 = ''`],
  ["how long things were kept", sql`update retention_rules set days = 1`],
  ["a note", sql`update verification_notes set text = 'x'`],
])("the back-office cannot rewrite %s", async (_what, statement) => {
  await expect(statement.execute(database.open("admin", 1))).rejects.toThrow(/permission denied/)
})
