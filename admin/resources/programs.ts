import { sql } from "kysely"
import type { Resource } from "../resource.ts"

export const programs: Resource = {
  rows: {
    name: "programs",
    key: ["accountId", "programId"],
    newestBy: "createdAt",
    columns: {
      programId: { kind: "id" },
      name: { kind: "text" },
      accountId: { kind: "account" },
      state: { kind: "choice", values: ["draft", "open", "closed"] },
      approval: { kind: "choice", values: ["manual", "automatic"] },
      windowDays: { kind: "count" },
      holdDays: { kind: "count" },
      slug: { kind: "text" },
      openedAt: { kind: "when" },
      closedAt: { kind: "when" },
      createdAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("programs")
        .select(["accountId", "id as programId", "approval", "windowDays", "holdDays", "slug"])
        .select(["openedAt", "closedAt", "createdAt", sql<string>`coalesce(name_fr, name_ar)`.as("name")])
        .select(
          sql<string>`case when closed_at is not null then 'closed' when opened_at is null then 'draft' else 'open' end`.as(
            "state",
          ),
        ),
  },
  title: "name",
  list: ["name", "accountId", "state", "openedAt", "createdAt"],
  filters: ["name", "accountId", "state", "openedAt", "createdAt"],
}

export const enrollments: Resource = {
  rows: {
    name: "enrollments",
    key: ["merchantAccountId", "enrollmentId"],
    newestBy: "createdAt",
    columns: {
      enrollmentId: { kind: "id" },
      program: { kind: "text" },
      merchantAccountId: { kind: "account" },
      influencerAccountId: { kind: "account" },
      status: { kind: "choice", values: ["pending", "approved", "rejected", "left", "banned"] },
      createdAt: { kind: "when" },
      decidedAt: { kind: "when" },
      endedAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("enrollments")
        .innerJoin("programs", (join) =>
          join
            .onRef("programs.accountId", "=", "enrollments.merchantAccountId")
            .onRef("programs.id", "=", "enrollments.programId"),
        )
        .select(["enrollments.merchantAccountId", "enrollments.influencerAccountId", "enrollments.id as enrollmentId"])
        .select(["enrollments.status", "enrollments.createdAt", "enrollments.decidedAt", "enrollments.endedAt"])
        .select(sql<string>`coalesce(programs.name_fr, programs.name_ar)`.as("program")),
  },
  title: "program",
  list: ["program", "influencerAccountId", "merchantAccountId", "status", "createdAt"],
  filters: ["program", "merchantAccountId", "influencerAccountId", "status", "createdAt"],
}
