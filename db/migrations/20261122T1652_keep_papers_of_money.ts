import { type Kysely, sql } from "kysely"

// Articles and periods wait for an accountant to confirm them, like those of the other rules: a correction is a new row.
const trade = {
  fr: "Code de commerce, art. 22 : documents comptables et pièces justificatives, 10 ans ; Code général des impôts, art. 211.",
  ar: "مدونة التجارة، المادة 22: الوثائق المحاسبية والمستندات المثبتة، 10 سنوات؛ المدونة العامة للضرائب، المادة 211.",
}
const tax = {
  fr: "Code général des impôts, art. 211 : pièces comptables et fiscales, 10 ans.",
  ar: "المدونة العامة للضرائب، المادة 211: الوثائق المحاسبية والضريبية، 10 سنوات.",
}
const rules = [
  { subject: "payouts", ...trade },
  { subject: "money_papers", ...trade },
  { subject: "tax_profiles", ...tax },
]

export async function up(db: Kysely<unknown>) {
  for (const { subject, fr, ar } of rules) {
    await sql`
      insert into retention_rules (subject, days, source, source_ar, valid_from)
      values (${subject}, 3650, ${fr}, ${ar}, '2026-11-22')`.execute(db)
  }
}
