import { type Kysely, sql } from "kysely"

const source = {
  fr: "Choix de la plateforme : un relevé que personne n’a appliqué n’a rien prouvé.",
  ar: "اختيار المنصة: كشف لم يطبّقه أحد لم يثبت شيئا.",
}

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    insert into retention_rules (subject, days, source, source_ar, valid_from)
    values ('bank_statements', 30, ${sql.lit(source.fr)}, ${sql.lit(source.ar)}, '2026-11-22');

    create index bank_statements_unapplied on bank_statements (received_at) where applied_at is null;
  `.execute(db)
}
