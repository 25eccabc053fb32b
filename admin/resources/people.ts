import { sql } from "kysely"
import { roles } from "#src/accounts/abilities.ts"
import { secondFactorReset, sessionEnd } from "../acts/person-acts.ts"
import type { Resource } from "../resource.ts"

/** A person once for each account that they belong, or belonged, to. */
export const memberships: Resource = {
  rows: {
    name: "memberships",
    key: ["accountId", "userId"],
    newestBy: "createdAt",
    columns: {
      userId: { kind: "id" },
      name: { kind: "text" },
      email: { kind: "text" },
      accountId: { kind: "account" },
      role: { kind: "choice", values: roles },
      locale: { kind: "choice", values: ["fr", "ar"] },
      emailConfirmedAt: { kind: "when" },
      secondFactorAt: { kind: "when" },
      lastSeenAt: { kind: "when" },
      createdAt: { kind: "when" },
      endedAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("memberships")
        .innerJoin("auth.users as users", "users.id", "memberships.userId")
        .leftJoin("auth.secondFactors as factors", "factors.userId", "users.id")
        .select(["memberships.accountId", "memberships.userId", "memberships.role", "users.name", "users.email"])
        .select(["users.locale", "users.emailConfirmedAt", "factors.confirmedAt as secondFactorAt"])
        .select(["memberships.createdAt", "memberships.endedAt"])
        .select((eb) =>
          eb
            .selectFrom("auth.sessions as sessions")
            .whereRef("sessions.userId", "=", "users.id")
            .where("sessions.kind", "=", "member")
            .select((max) => max.fn.max("sessions.lastSeenAt").as("seen"))
            .as("lastSeenAt"),
        ),
  },
  title: "name",
  list: ["name", "accountId", "role", "email", "lastSeenAt"],
  filters: ["name", "email", "accountId", "role", "createdAt"],
  acts: [sessionEnd, secondFactorReset],
}

/** Where people are signed in to the site; those of the back-office are none of it. */
export const sessions: Resource = {
  rows: {
    name: "sessions",
    key: ["accountId", "sessionKey"],
    newestBy: "lastSeenAt",
    columns: {
      userId: { kind: "id" },
      name: { kind: "text" },
      accountId: { kind: "account" },
      userAgent: { kind: "text" },
      createdAt: { kind: "when" },
      lastSeenAt: { kind: "when" },
      expiresAt: { kind: "when" },
      secondFactorAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("auth.sessions as sessions")
        .innerJoin("auth.users as users", "users.id", "sessions.userId")
        .where("sessions.kind", "=", "member")
        .where("sessions.expiresAt", ">", sql<Date>`now()`)
        .where("sessions.accountId", "is not", null)
        .select(["sessions.accountId", "sessions.userId", "users.name", "sessions.userAgent"])
        // What the database knows a session by tells nothing of its cookie; a shorter name is enough to find it again.
        .select(sql<string>`left(encode(sha256(convert_to(sessions.id, 'UTF8')), 'hex'), 32)`.as("sessionKey"))
        .select(["sessions.createdAt", "sessions.lastSeenAt", "sessions.expiresAt", "sessions.secondFactorAt"]),
  },
  title: "name",
  list: ["name", "accountId", "userAgent", "lastSeenAt"],
  filters: ["name", "accountId", "lastSeenAt"],
  acts: [sessionEnd],
}
