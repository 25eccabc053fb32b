import { type Kysely, sql } from "kysely"

type Rule = { subject: string; days: number; fr: string; ar: string }

// Articles and periods wait for a lawyer and an accountant to confirm them: a correction is a new row.
const ours = {
  fr: "Choix de la plateforme : la durée la plus courte qui suffit (loi 09-08).",
  ar: "اختيار المنصة: أقصر مدة كافية (القانون رقم 09.08).",
}
const tax = {
  fr: "Code général des impôts, art. 211 : pièces comptables et fiscales, 10 ans.",
  ar: "المدونة العامة للضرائب، المادة 211: الوثائق المحاسبية والضريبية، 10 سنوات.",
}
const watch = {
  fr: "Loi 43-05 et usage bancaire : preuves d’identification, 10 ans.",
  ar: "القانون رقم 43.05 والعرف البنكي: وثائق إثبات الهوية، 10 سنوات.",
}
const claims = {
  fr: "Code de commerce, art. 5 : prescription de 5 ans.",
  ar: "مدونة التجارة، المادة 5: التقادم بعد 5 سنوات.",
}
const papers = {
  fr: "Choix de la plateforme ; la CNDP n’a pas fixé de durée.",
  ar: "اختيار المنصة؛ لم تحدد اللجنة الوطنية (CNDP) أي مدة.",
}

const rules: Rule[] = [
  { subject: "order_contacts", days: 365, ...ours },
  { subject: "customers", days: 400, ...ours },
  { subject: "click_visitors", days: 1, ...ours },
  { subject: "clicks", days: 1095, ...ours },
  { subject: "carrier_files", days: 1, ...ours },
  { subject: "sessions", days: 1, ...ours },
  { subject: "tokens", days: 7, ...ours },
  { subject: "invitations", days: 30, ...ours },
  { subject: "rate_limits", days: 1, ...ours },
  { subject: "mail_deliveries", days: 90, ...ours },
  { subject: "idempotency_keys", days: 1, ...ours },
  { subject: "exports", days: 1, ...ours },
  { subject: "data_exports", days: 1, ...ours },
  { subject: "uploads", days: 1, ...ours },
  { subject: "replaced_papers", days: 30, ...papers },
  { subject: "undecided_papers", days: 180, ...papers },
  { subject: "identity_papers", days: 90, ...papers },
  { subject: "company_papers", days: 3650, ...tax },
  { subject: "verification_answers", days: 3650, ...watch },
  { subject: "closed_profiles", days: 30, ...ours },
  { subject: "closed_users", days: 1, ...ours },
  { subject: "acceptances", days: 1825, ...claims },
  { subject: "accounting_records", days: 3650, ...tax },
  { subject: "audit_entries", days: 3650, ...watch },
]

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Both languages read on which text a period rests.
    alter table retention_rules add source_ar text not null default '';

    -- The rule in force that day; before the first one, the first one.
    create function retention_days(thing text, today date) returns int language sql stable
      begin atomic
        select days from retention_rules where subject = thing
        order by valid_from <= today desc, case when valid_from <= today then valid_from end desc nulls last, valid_from
        limit 1;
      end;
  `.execute(db)
  for (const { subject, days, fr, ar } of rules) {
    await sql`
      insert into retention_rules (subject, days, source, source_ar, valid_from)
      values (${subject}, ${days}, ${fr}, ${ar}, '2026-11-22')`.execute(db)
  }
}
