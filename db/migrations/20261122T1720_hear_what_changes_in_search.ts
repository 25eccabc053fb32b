import { type Kysely, sql } from "kysely"

/** A trigger's name, when it fires, and the kind and column that it notes. */
type Note = { on: string; when: string; table: string; kind: string; column: string; only?: string }

const differs = (...columns: string[]) =>
  `(${columns.map((name) => `old.${name}`).join(", ")}) is distinct from (${columns.map((name) => `new.${name}`).join(", ")})`

const product = { table: "products", kind: "product", column: "id" }
const productColumns = differs(
  ...["name_fr", "name_ar", "description_fr", "description_ar", "brand", "category_id", "kind"],
  ...["price_cents", "published_at", "archived_at"],
)
const variant = { table: "product_variants", kind: "product", column: "product_id" }
const program = { table: "programs", kind: "program", column: "id" }
const programColumns = differs("name_fr", "name_ar", "description_fr", "description_ar", "opened_at", "closed_at")
const reputation = { table: "merchant_reputation", kind: "account", column: "account_id" }
const accountColumns = differs("name", "city", "slug", "bio", "closed_at")

const notes: Note[] = [
  { ...product, on: "new_product", when: "insert", only: "new.published_at is not null" },
  { ...product, on: "product_change", when: "update", only: productColumns },
  { ...variant, on: "variant", when: "insert or delete" },
  {
    ...variant,
    ...{
      on: "variant_change",
      when: "update",
      only: differs("name_fr", "name_ar", "price_cents", "sku", "archived_at"),
    },
  },
  { ...program, on: "new_program", when: "insert", only: "new.opened_at is not null" },
  { ...program, on: "program_change", when: "update", only: programColumns },
  {
    ...{ on: "reward", when: "insert", table: "reward_schedules", kind: "program", column: "program_id" },
    only: "new.enrollment_id is null",
  },
  {
    on: "profile",
    when: "insert or update or delete",
    table: "influencer_profiles",
    kind: "profile",
    column: "account_id",
  },
  { on: "rating", when: "insert or update or delete", table: "ratings", kind: "account", column: "account_id" },
  { ...reputation, on: "new_reputation", when: "insert or delete" },
  { ...reputation, on: "reputation_change", when: "update", only: differs("median_days_to_pay") },
  { on: "account_change", when: "update", table: "accounts", kind: "account", column: "id", only: accountColumns },
  { on: "suspension", when: "insert or update", table: "suspensions", kind: "account", column: "account_id" },
  { on: "category", when: "update", table: "categories", kind: "category", column: "id" },
]

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Whoever changes a thing need not know that it can be searched.
    create function note_search_change() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
      begin
        insert into search_changes (kind, id) values (tg_argv[0], changed ->> tg_argv[1]);
        perform pg_notify('search_changes', '');
        return null;
      end $$;
    revoke all on function note_search_change from public;
  `.execute(db)
  for (const { on, when, table, kind, column, only } of notes) {
    await sql
      .raw(
        `create trigger note_${on} after ${when} on ${table} for each row ${only ? `when (${only}) ` : ""}
         execute function note_search_change('${kind}', '${column}')`,
      )
      .execute(db)
  }
}
