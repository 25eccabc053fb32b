import { platformAccountId } from "#src/accounts/actor.ts"
import { retryDeadLetter } from "#src/dead-letters/retry-dead-letter.ts"
import { changeRetentionRule } from "#src/retention/change-rule.ts"
import { editRequirement } from "#src/verifications/review/edit-requirement.ts"
import type { Act, Values } from "./act.ts"

const accountOf = () => platformAccountId

export const retry: Act = {
  name: "retry",
  kind: "record",
  ability: "retry_jobs",
  icon: "RefreshCw",
  fields: [],
  // The act is about the account that the job works for, when it works for one.
  accountOf: ({ accountId }) => accountId || platformAccountId,
  run: (trx, actor, { record }) => retryDeadLetter(trx, actor, record.letterId ?? ""),
}

export const retentionChange: Act = {
  name: "retention_change",
  kind: "record",
  ability: "manage_rules",
  icon: "Edit",
  fields: [
    { name: "days", kind: "count", required: true, from: "days" },
    { name: "source", kind: "long", required: true, from: "source" },
    { name: "source_ar", kind: "long", required: true, from: "sourceAr" },
    { name: "valid_from", kind: "day", required: true },
  ],
  accountOf,
  run: (trx, actor, { record, values, now }) =>
    changeRetentionRule(
      trx,
      actor,
      {
        subject: record.subject ?? "",
        days: Number(values.days),
        source: values.source ?? "",
        sourceAr: values.source_ar ?? "",
        validFrom: values.valid_from ?? "",
      },
      now,
    ),
}

export const requirementChange: Act = {
  name: "requirement_change",
  kind: "record",
  ability: "manage_rules",
  icon: "Edit",
  fields: [
    { name: "title_fr", kind: "text", required: true, from: "titleFr" },
    { name: "title_ar", kind: "text", required: true, from: "titleAr" },
    { name: "need_fr", kind: "long", required: true, from: "needFr" },
    { name: "need_ar", kind: "long", required: true, from: "needAr" },
    { name: "why_fr", kind: "long", required: true, from: "whyFr" },
    { name: "why_ar", kind: "long", required: true, from: "whyAr" },
    { name: "declared_fields", kind: "text", from: "fields" },
    { name: "papers", kind: "long", from: "papers" },
    { name: "max_age_days", kind: "count", from: "maxAgeDays" },
    { name: "expires", kind: "choice", values: ["yes", "no"], required: true, from: "expires" },
    { name: "position", kind: "count", required: true, from: "position" },
    { name: "source", kind: "long", required: true, from: "source" },
    { name: "valid_from", kind: "day", required: true },
  ],
  offeredOn: ({ validUntil }) => !validUntil,
  accountOf,
  run: (trx, actor, { record, values, now }) =>
    editRequirement(trx, actor, { requirementId: record.requirementId ?? "", ...requirementOf(values) }, now),
}

function requirementOf(values: Values) {
  const text = (name: string) => values[name] ?? ""
  return {
    ...{ titleFr: text("title_fr"), titleAr: text("title_ar"), needFr: text("need_fr"), needAr: text("need_ar") },
    ...{ whyFr: text("why_fr"), whyAr: text("why_ar"), source: text("source"), validFrom: text("valid_from") },
    position: Number(text("position")),
    fields: listOf(text("declared_fields"), /[\s,]+/),
    papers: waysOf(text("papers")),
    maxAgeDays: text("max_age_days") === "" ? null : Number(text("max_age_days")),
    expires: text("expires") === "yes",
  }
}

/** A way a line, its papers joined by a plus: `cnie_front + cnie_back`. */
function waysOf(text: string): string[][] {
  return listOf(text, /\n/).map((line) => listOf(line, /[\s+]+/))
}

function listOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "")
}
