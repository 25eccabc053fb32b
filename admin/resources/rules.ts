import { sql } from "kysely"
import { retentionSubjects } from "#src/retention/subjects.ts"
import { legalForms } from "#src/verifications/legal-form.ts"
import { requirementChange, retentionChange } from "../acts/platform-acts.ts"
import type { Resource } from "../resource.ts"

export const requirements: Resource = {
  rows: {
    name: "requirements",
    key: ["requirementId"],
    newestBy: "validFrom",
    columns: {
      requirementId: { kind: "id" },
      code: { kind: "text" },
      accountKind: { kind: "choice", values: ["merchant", "influencer"] },
      legalForm: { kind: "choice", values: legalForms },
      position: { kind: "count" },
      titleFr: { kind: "text" },
      titleAr: { kind: "text" },
      needFr: { kind: "long" },
      needAr: { kind: "long" },
      whyFr: { kind: "long" },
      whyAr: { kind: "long" },
      fields: { kind: "text" },
      papers: { kind: "long" },
      maxAgeDays: { kind: "count" },
      expires: { kind: "choice", values: ["yes", "no"] },
      source: { kind: "long" },
      validFrom: { kind: "day" },
      validUntil: { kind: "day" },
    },
    select: (trx) =>
      trx
        .selectFrom("verificationRequirements")
        .select(["id as requirementId", "code", "accountKind", "legalForm", "position", "titleFr", "titleAr"])
        .select(["needFr", "needAr", "whyFr", "whyAr", "maxAgeDays", "source", "validFrom", "validUntil"])
        .select(sql<string>`array_to_string(fields, ', ')`.as("fields"))
        .select(sql<string>`case when expires then 'yes' else 'no' end`.as("expires"))
        .select(
          sql<string>`(select string_agg((select string_agg(paper, ' + ') from jsonb_array_elements_text(way) paper), E'\n')
                       from jsonb_array_elements(papers) way)`.as("papers"),
        ),
  },
  title: "titleFr",
  list: ["titleFr", "accountKind", "legalForm", "code", "validFrom", "validUntil"],
  filters: ["code", "accountKind", "legalForm", "titleFr"],
  acts: [requirementChange],
}

export const retentionRules: Resource = {
  rows: {
    name: "retention_rules",
    key: ["ruleId"],
    newestBy: "validFrom",
    columns: {
      ruleId: { kind: "id" },
      subject: { kind: "choice", values: retentionSubjects },
      days: { kind: "count" },
      source: { kind: "long" },
      sourceAr: { kind: "long" },
      validFrom: { kind: "day" },
      lastRunAt: { kind: "when" },
      lastRemoved: { kind: "count" },
    },
    select: (trx) =>
      trx
        .selectFrom("retentionRules as rules")
        .leftJoinLateral(
          (lateral) =>
            lateral
              .selectFrom("retentionRuns as runs")
              .whereRef("runs.subject", "=", "rules.subject")
              .orderBy("runs.id", "desc")
              .limit(1)
              .select(["runs.at as lastRunAt", "runs.removed as lastRemoved"])
              .as("last"),
          (join) => join.onTrue(),
        )
        .select(["rules.id as ruleId", "rules.subject", "days", "source", "sourceAr", "validFrom"])
        .select(["last.lastRunAt", "last.lastRemoved"]),
  },
  title: "subject",
  list: ["subject", "days", "source", "validFrom", "lastRunAt", "lastRemoved"],
  filters: ["subject"],
  acts: [retentionChange],
}
