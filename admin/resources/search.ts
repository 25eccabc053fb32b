import { sql } from "kysely"
import { engineNames } from "#src/search/search-engine.ts"
import { searchRebuild, synonymAddition, synonymChange, synonymRemoval } from "../acts/search-acts.ts"
import type { Resource } from "../resource.ts"

export const searchSynonyms: Resource = {
  rows: {
    name: "search_synonyms",
    key: ["synonymsId"],
    newestBy: "synonymsId",
    columns: { synonymsId: { kind: "id" }, words: { kind: "text" } },
    select: (trx) =>
      trx
        .selectFrom("searchSynonyms")
        .select("id as synonymsId")
        .select(sql<string>`array_to_string(words, ', ')`.as("words")),
  },
  title: "words",
  list: ["words"],
  filters: ["words"],
  acts: [synonymAddition, synonymChange, synonymRemoval],
}

export const searchRebuilds: Resource = {
  rows: {
    name: "search_rebuilds",
    key: ["rebuildId"],
    newestBy: "beganAt",
    columns: {
      rebuildId: { kind: "id" },
      engine: { kind: "choice", values: engineNames },
      rebuildState: { kind: "choice", values: ["under_way", "done", "interrupted", "failed"] },
      documents: { kind: "count" },
      expected: { kind: "count" },
      beganAt: { kind: "when" },
      finishedAt: { kind: "when" },
      rebuildFailure: { kind: "text" },
    },
    select: (trx) =>
      trx
        .selectFrom("searchRebuilds")
        .select(["id as rebuildId", "engine", "documents", "expected", "beganAt", "endedAt as finishedAt"])
        .select(sql<string | null>`nullif(failure, 'interrupted')`.as("rebuildFailure"))
        .select(
          sql<string>`case when failure = 'interrupted' then 'interrupted' when failure is not null then 'failed' when ended_at is not null then 'done'
            when told_at < now() - interval '5 minutes' then 'interrupted' else 'under_way' end`.as("rebuildState"),
        ),
  },
  title: "engine",
  list: ["engine", "rebuildState", "documents", "expected", "beganAt", "finishedAt", "rebuildFailure"],
  filters: ["engine", "rebuildState"],
  acts: [searchRebuild],
}
