import { sql } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, nora, now, rif, salma, users, youssef } from "../cast.ts"
import { event } from "../orders/drafts.ts"
import { openWorld, type World } from "./world.ts"

let world: World
let app: Db

beforeAll(async () => {
  world = await openWorld()
  app = world.app
  await fillTheRest()
})

/** A row of Atlas' in the tables that only staff, jobs and shoppers write, so that none is proven empty-handed. */
async function fillTheRest() {
  const { spoils } = world
  const [account, verification, paper, order, batch] = [
    ...[atlas.id, atlas.verification, spoils.document, spoils.order, spoils.import].map((id) => sql`${id}::uuid`),
  ]
  const pair = sql`${account}, ${salma.id}::uuid, ${salma.link.id}::uuid`
  const click = sql`${atlas.program.id}, ${atlas.argan.id}, decode(repeat('00', 16), 'hex'), 'person', true, '2026-11-22', decode(repeat('00', 16), 'hex')`
  const statements = [
    sql`suspensions (account_id, reason, imposed_by, scope, lifted_at, lifted_by)
      values (${account}, 'fraud', ${users.karima.id}, 'payouts', now(), ${users.karima.id})`,
    sql`second_factor_demands (account_id, demanded_by) values (${account}, ${users.khadija.id})`,
    sql`verification_alerts (account_id, document_id, days_before) values (${account}, ${paper}, 60)`,
    sql`verification_answers (account_id, verification_id, field, value_sealed, value_key, shown)
      values (${account}, ${verification}, 'rib', '', '', '•••')`,
    sql`verification_decisions (account_id, verification_id, document_id, verdict, decided_by)
      values (${account}, ${verification}, ${paper}, 'approved', ${users.karima.id})`,
    sql`verification_events (account_id, verification_id, state, actor_kind) values (${account}, ${verification}, 'open', 'system')`,
    sql`account_contacts (account_id) values (${account})`,
    sql`thread_readings (account_id, user_id, thread_id) values (${account}, ${users.khadija.id}, ${spoils.thread})`,
    sql`conversation_blocks (merchant_account_id, influencer_account_id, blocked_by_account_id, blocked_by, lifted_at)
      values (${account}, ${salma.id}, ${account}, ${users.khadija.id}, now())`,
    sql`thread_reports (merchant_account_id, influencer_account_id, thread_id, reported_by_account_id, reported_by, reason)
      values (${account}, ${salma.id}, ${spoils.thread}, ${account}, ${users.khadija.id}, 'spam')`,
    sql`account_days (account_id, day) values (${account}, '2026-11-22')`,
    sql`account_hours (account_id, hour) values (${account}, '2026-11-22T10:00Z')`,
    sql`product_days (account_id, day, merchant_account_id, sku) values (${account}, '2026-11-22', ${account}, 'A')`,
    sql`carrier_import_lines (account_id, import_id, line, outcome) values (${account}, ${batch}, 1, 'known')`,
    sql`idempotency_keys (account_id, key, request_hash, status, answer) values (${account}, 'k', '', 201, '{}')`,
    sql`order_events (account_id, order_id, id, type, occurred_at, actor_kind)
      values (${account}, ${order}, 'e', 'unreachable', now(), 'system')`,
    sql`order_pages (account_id, order_id, token_hash) values (${account}, ${order}, 'x')`,
    sql`link_days (merchant_account_id, influencer_account_id, link_id, day) values (${pair}, '2026-11-22')`,
    sql`clicks (merchant_account_id, influencer_account_id, link_id, id, at, program_id, product_id, visitor, class, is_unique, day, ip_key)
      select ${pair}, id, uuid_extract_timestamp(id), ${click} from uuidv7() id`,
  ]
  for (const statement of [...statements, ...moneyRows()]) await sql`insert into ${statement}`.execute(world.owner)
}

function moneyRows() {
  const account = sql`${atlas.id}::uuid`
  const [khadija, pair] = [sql`${users.khadija.id}::uuid`, sql`${account}, ${salma.id}::uuid`]
  return [
    sql`product_readings (account_id, product_id, submitted_at, outcome, decided_by, decided_at)
      values (${account}, ${atlas.argan.id}, now(), 'approved', ${khadija}, now())`,
    sql`stock_takings (account_id, order_id, sku, product_id, units)
      values (${account}, ${world.spoils.order}, 'ARGAN-50', ${atlas.argan.id}, 1)`,
    sql`payer_profiles (account_id, class, valid_from, recorded_by) values (${account}, 'company', '2026-01-01', ${khadija})`,
    sql`tax_profiles (account_id, status, charges_vat, valid_from, recorded_by)
      values (${account}, 'company', false, '2026-01-01', ${khadija})`,
    sql`billing_mandates (account_id, text_hash, text, accepted_by, address_sealed) values (${account}, '', 'x', ${khadija}, '')`,
    sql`program_budgets (account_id, program_id, set_by) values (${account}, ${atlas.program.id}, ${khadija})`,
    sql`program_spend (account_id, program_id, day, cents) values (${account}, ${atlas.program.id}, '2026-11-22', -1)`,
    sql`budget_notices (account_id, program_id, period, level) values (${account}, ${atlas.program.id}, '2026-11', 'near')`,
    sql`receivable_pauses (account_id, state, owed_cents, limit_cents, limit_days, pauses_at)
      values (${account}, 'warned', 1, 1, 1, now())`,
    sql`program_spend (account_id, program_id, day, cents) values (${account}, ${atlas.program.id}, '2026-11-22', 1)`,
    sql`payer_contracts (account_id, licence_reference, contract_reference, signed_on, recorded_by, recorded_at)
      values (${account}, 'BAM 1', 'C 2026', '2026-01-01', ${khadija}, now())`,
    sql`payer_credits (account_id, batch_id, kind, amount_cents, occurred_on, recorded_by, recorded_at)
      values (${account}, ${world.spoils.batch}, 'failed', 1, '2026-11-22', ${khadija}, now())`,
    sql`fee_bills (account_id, month, base_cents, parts, accrued_cents, carried_cents, fee_cents, vat_rate_bp, vat_cents, billed_at)
      values (${account}, '2026-10-01', 0, '[]', 0, 0, 0, 2000, 0, now())`,
    sql`payout_files (account_id, batch_id, format, sha256, written_by, written_at)
      values (${account}, ${world.spoils.batch}, 'csv', '', ${khadija}, now())`,
    sql`withholding_corrections (merchant_account_id, influencer_account_id, year, tax, amount_cents, required_cents,
      withheld_cents, cause, made_at) values (${pair}, 2026, 'income', 1, 1, 0, 'facts_changed', now())`,
    sql`paper_files (merchant_account_id, influencer_account_id, paper_id, format, sha256, bytes, file_id)
      select ${pair}, ${world.spoils.paper}, 'pdf_fr', '', 1, id from stored_files where account_id = ${account} limit 1`,
  ]
}

async function tablesOf(kind: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like ${`tenancy: ${kind}%`}
    order by 1`.execute(world.owner)
  return rows.map(({ name }) => name)
}

const countIn = async (trx: Trx, table: string) => {
  const { rows } = await sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(trx)
  return Number(rows[0]?.count)
}

const isReadable = async (table: string) => {
  const { rows } = await sql<{ may: boolean }>`select has_table_privilege('app', ${table}, 'select') as may`.execute(
    world.owner,
  )
  return rows[0]?.may ?? false
}

/** Tries one statement in a savepoint of nothing: its own transaction, rolled back whatever happens. */
async function attempt(accountId: string | null, statement: ReturnType<typeof sql>): Promise<string> {
  const work = async (trx: Trx) => {
    const { numAffectedRows, rows } = await statement.execute(trx)
    await sql`set constraints all immediate`.execute(trx)
    throw new Error(`changed ${Number(numAffectedRows ?? 0n) || rows.length}`)
  }
  try {
    return await (accountId ? inAccount(app, accountId, work) : inNoAccount(app, work))
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code ?? message
  }
}

describe("the role of the web", () => {
  test("sees no row of anybody's without an account, and only a tenant's own with one", async () => {
    const own = await tablesOf("owned")
    const shared = await tablesOf("shared")
    expect(own.length + shared.length).toBeGreaterThan(20)
    for (const table of [...own, ...shared]) {
      if (!(await isReadable(table))) continue
      expect([table, await inNoAccount(app, (trx) => countIn(trx, table))]).toEqual([table, 0])
      expect([table, await inAccount(app, nora.id, (trx) => countIn(trx, table))]).toEqual([
        table,
        table === "memberships" ? 1 : 0,
      ])
    }
  })

  test("sees of each table exactly the rows of the tenant, and there are some of another's", async () => {
    const [own, shared] = [await tablesOf("owned"), await tablesOf("shared")]
    const empty: string[] = []
    for (const table of [...own, ...shared].filter((name) => name !== "figure_changes")) {
      if (!(await isReadable(table))) continue
      const parties = own.includes(table)
        ? sql`array[account_id]`
        : sql`array[merchant_account_id, influencer_account_id]`
      const { rows } = await sql<{ account: string; count: bigint }>`
        select account, count(*) from ${sql.table(table)}, unnest(${parties}) account group by 1`.execute(world.owner)
      if (rows.every(({ account }) => account !== atlas.id)) empty.push(table)
      for (const { id } of [atlas, rif, salma, nora]) {
        const expected = Number(rows.find(({ account }) => account === id)?.count ?? 0)
        expect([table, await inAccount(app, id, (trx) => countIn(trx, table))]).toEqual([table, expected])
      }
    }
    expect(empty).toEqual([])
  })

  test("reads no partition past its parent", async () => {
    const { rows } = await sql<{ name: string }>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent in ('orders'::regclass, 'clicks'::regclass)`.execute(
      world.owner,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { name } of rows) {
      expect([name, await attempt(atlas.id, sql`select * from ${sql.table(name)}`)]).toEqual([name, "42501"])
    }
  })

  test.each([
    ["products", sql`update products set price_cents = 1 where id = ${atlas.argan.id}`],
    ["products by taking them", sql`update products set account_id = ${rif.id} where id = ${atlas.argan.id}`],
    ["programs by taking them", sql`update programs set account_id = ${rif.id} where id = ${atlas.program.id}`],
    ["accounts", sql`update accounts set name = 'Pirate' where id = ${atlas.id}`],
    ["accounts by taking them", sql`update accounts set id = ${rif.id} where id = ${atlas.id}`],
    ["seller notices", sql`update seller_notices set phone = '0' where account_id = ${atlas.id}`],
    [
      "seller notices by taking them",
      sql`update seller_notices set account_id = ${rif.id} where account_id = ${atlas.id}`,
    ],
    ["pictures", sql`delete from product_pictures where account_id = ${atlas.id}`],
    [
      "rewards",
      sql`insert into rewards (account_id, schedule_id, position, kind, rate_bp)
      values (${atlas.id}, ${atlas.schedule}, 2, 'percent', 9000)`,
    ],
    [
      "schedules",
      sql`insert into reward_schedules (account_id, program_id, effective_at)
      values (${atlas.id}, ${atlas.program.id}, now())`,
    ],
  ])("changes no published rows of another account: %s", async (_name, statement) => {
    expect(await attempt(rif.id, statement)).toMatch(/^42501$|^changed 0$/)
    expect(await attempt(null, statement)).toMatch(/^42501$|^changed 0$/)
  })

  test("changes no owned or shared row of another account", async () => {
    for (const table of [...(await tablesOf("owned")), ...(await tablesOf("shared"))]) {
      const { rows } = await sql<{ name: string }>`
        select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum = 1`.execute(
        world.owner,
      )
      const column = sql.ref(rows[0]?.name ?? "")
      const outcome = await attempt(rif.id, sql`update ${sql.table(table)} set ${column} = ${column}`)
      expect([table, outcome]).toEqual([table, expect.stringMatching(/^42501$|^changed [01]$/)])
    }
  })
})

describe("a payer's session", () => {
  const block = sql`insert into commission_blocks
    (merchant_account_id, influencer_account_id, commission_id, reason, imposed_as, imposed_by)
    select merchant_account_id, influencer_account_id, id, 'x', 'staff', ${users.khadija.id}::uuid from commissions`
  test("neither holds as staff, nor lets go what staff hold", async () => {
    await sql`update commission_blocks set lifted_at = now(), lifted_by = imposed_by`.execute(world.owner)
    expect(await attempt(atlas.id, block)).toBe("42501")
    await block.execute(world.owner)
    const lift = sql`update commission_blocks set lifted_at = now(), lifted_by = imposed_by where lifted_at is null`
    expect(await attempt(atlas.id, lift)).toBe("changed 0")
  })

  test.each([
    ["the amount of a payout", sql`update payouts set net_cents = net_cents + 1, gross_cents = gross_cents + 1`],
    ["the account that it goes to", sql`update payouts set rib_sealed = 'x'`],
    ["what it pays", sql`update payout_lines set amount_cents = 1`],
    ["a line that has ended", sql`update payout_lines set ended_at = null`],
    ["the day of a batch", sql`update payout_batches set execution_on = '2026-12-31'`],
    ["who made a batch", sql`update payout_batches set made_by = ${users.zineb.id}`],
    ["what a bank has sent", sql`update bank_statements set sha256 = ''`],
    ["what a payment elsewhere was", sql`update outside_payments set amount_cents = 1`],
    ["the reason of a hold", sql`update commission_blocks set reason = 'y' where imposed_as = 'member'`],
    ["a decision", sql`update payer_decisions set rate_bp = 0`],
    ["a paper", sql`update papers set total_cents = 1`],
    ["an entry", sql`update ledger_entries set amount_cents = 1`],
  ])("never rewrites %s", async (_what, statement) => {
    expect(await attempt(atlas.id, statement)).toBe("42501")
  })

  test("takes no number in a series of somebody whom it never paid", async () => {
    const take = (issuer: string) => sql`select take_paper_number(${issuer}, 'invoice', 2026) as number`
    const { rows } = await inAccount(app, atlas.id, (trx) => take(nora.id).execute(trx))
    const series = await world.owner
      .selectFrom("paperSeries")
      .where("issuerAccountId", "=", nora.id)
      .selectAll()
      .execute()

    expect([rows, series]).toEqual([[{ number: null }], []])
  })
})

describe("an influencer's session", () => {
  const conversion = sql`(select id from conversions limit 1)`
  test.each([
    [
      "a commission",
      sql`insert into commissions
      (merchant_account_id, influencer_account_id, conversion_id, hold_days, amount_cents, state, explanation)
      values (${atlas.id}, ${salma.id}, ${conversion}, 0, 1000000, 'released', '{}')`,
    ],
    ["the state of a commission", sql`update commissions set state = 'released', amount_cents = 1000000`],
    ["a conversion", sql`update conversions set sales_cents = 1`],
    [
      "a posting",
      sql`insert into ledger_transactions (merchant_account_id, influencer_account_id, commission_id, cause, posted_at)
      select merchant_account_id, influencer_account_id, id, 'gift', now() from commissions`,
    ],
    [
      "an entry",
      sql`insert into ledger_entries (merchant_account_id, influencer_account_id, transaction_id, ledger_account, amount_cents, currency)
      select merchant_account_id, influencer_account_id, id, 'paid', -1, 'MAD' from ledger_transactions`,
    ],
    [
      "figures",
      sql`insert into figure_changes (merchant_account_id, influencer_account_id, at, day, orders)
      values (${atlas.id}, ${salma.id}, now(), '2026-11-22', 1000)`,
    ],
    ["an order", sql`update orders set state = 'settled'`],
    ["a payout", sql`update payouts set state = 'executed', net_cents = 1000000`],
    [
      "a payout of its own",
      sql`insert into payouts (merchant_account_id, influencer_account_id, batch_id, end_to_end_id, gross_cents, net_cents, payee_name,
      payee_status, rib_sealed, rib_shown, year_total_cents)
      select merchant_account_id, influencer_account_id, batch_id, 'SYS-9', 1, 1, '', '', '', '', 0 from payouts`,
    ],
    ["what a payout pays", sql`update payout_lines set ended_at = null`],
    ["what was withheld from it", sql`update payout_withholdings set amount_cents = 0`],
    ["what its payer decided", sql`update payer_decisions set rate_bp = 0`],
    ["what was paid elsewhere", sql`update outside_payments set withdrawn_at = now(), withdrawn_by = recorded_by`],
    ["the end of a hold", sql`update commission_blocks set lifted_at = now(), lifted_by = imposed_by`],
    ["a paper", sql`update papers set total_cents = 1`],
    [
      "a paper of its own",
      sql`insert into papers (merchant_account_id, influencer_account_id, issuer_account_id, kind, year, reference, locale, issued_at,
      total_cents, content, content_hash)
      values (${atlas.id}, ${salma.id}, ${atlas.id}, 'statement', 2026, 'X', 'fr', now(), 1, '{}', '')`,
    ],
    ["a correction of its tax", sql`update withholding_corrections set amount_cents = 0`],
    ["a click", sql`update clicks set is_unique = true`],
  ])("never writes %s", async (_what, statement) => {
    expect(await attempt(salma.id, statement)).toMatch(/^42501$|^changed 0$/)
  })

  test.each([
    [
      "approves itself",
      youssef.id,
      sql`update enrollments set status = 'approved', decided_at = now(), decided_by = ${users.youssef.id} where id = ${atlas.youssefs}`,
    ],
    [
      "approves itself at once",
      youssef.id,
      sql`update enrollments set status = 'approved', decided_at = now() where id = ${atlas.youssefs}`,
    ],
    [
      "enters as approved",
      nora.id,
      sql`insert into enrollments (merchant_account_id, influencer_account_id, program_id, status, terms_version, decided_at, decided_by)
      values (${rif.id}, ${nora.id}, ${rif.program.id}, 'approved', 1, now(), ${users.nora.id})`,
    ],
  ])("never %s", async (_what, account, statement) => {
    expect(await attempt(account, statement)).toBe("42501")
  })

  test("never comes back by itself from a ban", async () => {
    await sql`update enrollments set status = 'banned', ended_at = now() where id = ${atlas.salmas}`.execute(
      world.owner,
    )
    for (const status of ["pending", "left"]) {
      const comeBack = sql`update enrollments set status = ${status}, ended_at = null,
        decided_at = case when ${status} = 'pending' then null else decided_at end where id = ${atlas.salmas}`
      expect(await attempt(salma.id, comeBack)).toBe("42501")
    }
    await sql`update enrollments set status = 'approved', ended_at = null where id = ${atlas.salmas}`.execute(
      world.owner,
    )
  })

  test("gives no link or code to an enrollment of somebody else's", async () => {
    const link = sql`insert into links (merchant_account_id, influencer_account_id, code, enrollment_id, program_id, product_id)
      values (${atlas.id}, ${nora.id}, 'PIRATE1', ${atlas.salmas}, ${atlas.program.id}, ${atlas.argan.id})`
    const code = sql`insert into promo_codes (merchant_account_id, influencer_account_id, enrollment_id, code, folded_code)
      values (${atlas.id}, ${nora.id}, ${atlas.salmas}, 'PIRATE1', 'pirate1')`

    expect([await attempt(nora.id, link), await attempt(nora.id, code)]).toEqual(["23503", "23503"])
  })
})

test("the role of the clicks reads and writes nothing but by its function", async () => {
  const clicks = world.database.open("clicks")
  for (const table of [
    ...(await tablesOf("owned")),
    ...(await tablesOf("shared")),
    ...(await tablesOf("published")),
    "auth.users",
  ]) {
    await expect(sql`select 1 from ${sql.table(table)} limit 1`.execute(clicks)).rejects.toThrow(/permission denied/)
  }
})

test("append-only rows stay what they are, for the worker too", async () => {
  const order = { orderId: world.spoils.order }
  await inAccount(app, atlas.id, (trx) =>
    recordOrderEvents(trx, atlas.owner, { order, events: [event("confirmed", 1)] }, now),
  )
  for (const table of [
    "audit_entries",
    "order_events",
    "ledger_transactions",
    "ledger_entries",
    "papers",
    "paper_files",
  ]) {
    const change = sql`update ${sql.table(table)} set account_id = account_id`
    const shared = sql`update ${sql.table(table)} set merchant_account_id = merchant_account_id`
    const statement = /^(ledger|paper)/.test(table) ? shared : change
    await expect(statement.execute(world.worker)).rejects.toThrow(/permission denied|append-only/)
    await expect(sql`delete from ${sql.table(table)}`.execute(world.worker)).rejects.toThrow(
      /permission denied|append-only/,
    )
  }
})
