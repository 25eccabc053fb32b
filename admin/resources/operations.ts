import { sql } from "kysely"
import { retry } from "../acts/platform-acts.ts"
import type { Resource } from "../resource.ts"
import { words } from "../words.ts"

export const auditEntries: Resource = {
  rows: {
    name: "audit_entries",
    key: ["accountId", "entryId"],
    newestBy: "at",
    columns: {
      entryId: { kind: "id" },
      at: { kind: "when" },
      act: { kind: "choice", values: Object.keys(words.fr.labels.act).sort() },
      actorKind: { kind: "choice", values: ["member", "staff", "api_key", "system"] },
      actor: { kind: "text" },
      accountId: { kind: "account" },
      subjectId: { kind: "text" },
      details: { kind: "long" },
      sequence: { kind: "count" },
    },
    select: (trx) =>
      trx
        .selectFrom("auditEntries as entries")
        .leftJoin("auth.users as users", "users.id", "entries.actorId")
        .select(["entries.accountId", "entries.id as entryId", "entries.at", "entries.act", "entries.actorKind"])
        .select(["users.name as actor", "entries.subjectId", "entries.sequence"])
        .select(sql<string>`nullif(entries.details::text, '{}')`.as("details")),
  },
  title: "act",
  list: ["at", "act", "actor", "actorKind", "accountId"],
  filters: ["act", "actorKind", "actor", "accountId", "subjectId", "at"],
}

export const deadLetters: Resource = {
  rows: {
    name: "dead_letters",
    key: ["letterId"],
    newestBy: "diedAt",
    columns: {
      letterId: { kind: "id" },
      job: { kind: "text" },
      accountId: { kind: "account" },
      tries: { kind: "count" },
      problem: { kind: "long" },
      payload: { kind: "long" },
      enqueuedAt: { kind: "when" },
      diedAt: { kind: "when" },
    },
    select: () => sql`
      (select id as letter_id, source_name as job, data::text as payload, (data ->> 'accountId')::uuid as account_id,
        coalesce(source_retry_count, 0) + 1 as tries, source_output ->> 'message' as problem,
        coalesce(source_created_on, created_on) as enqueued_at, created_on as died_at
      from pgboss.job where name = 'dead-letters' and state < 'active')`,
  },
  title: "job",
  list: ["job", "accountId", "tries", "problem", "diedAt"],
  filters: ["job", "accountId", "diedAt"],
  acts: [retry],
}
