import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    insert into retention_rules (subject, days, source, source_ar, valid_from)
    values ('dispute_evidence', 1095, ${sql.lit("Choix de la plateforme : la durée la plus courte qui suffit (loi 09-08).")},
            ${sql.lit("اختيار المنصة: أقصر مدة كافية (القانون رقم 09.08).")}, '2026-11-22')`.execute(db)
}
