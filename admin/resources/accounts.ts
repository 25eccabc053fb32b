import { sql } from "kysely"
import { suspensionScopes } from "#src/suspensions/suspension.ts"
import { verificationStates } from "#src/verifications/verification-state.ts"
import { reinstatement, suspension } from "../acts/account-acts.ts"
import { components } from "../components.ts"
import type { Resource } from "../resource.ts"

export const accounts: Resource = {
  rows: {
    name: "accounts",
    key: ["accountId"],
    newestBy: "createdAt",
    columns: {
      accountId: { kind: "id" },
      name: { kind: "text" },
      kind: { kind: "choice", values: ["merchant", "influencer", "platform"] },
      city: { kind: "text" },
      verification: { kind: "choice", values: ["none", ...verificationStates] },
      suspension: { kind: "choice", values: ["none", ...suspensionScopes] },
      slug: { kind: "text" },
      createdAt: { kind: "when" },
      closedAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("accounts")
        .leftJoin("verifications", "verifications.accountId", "accounts.id")
        .leftJoin("suspensions", (join) =>
          join.onRef("suspensions.accountId", "=", "accounts.id").on("suspensions.liftedAt", "is", null),
        )
        .select(["accounts.id as accountId", "accounts.name", "accounts.kind", "accounts.city", "accounts.slug"])
        .select(["accounts.createdAt", "accounts.closedAt"])
        .select(sql<string>`coalesce(verifications.state, 'none')`.as("verification"))
        .select(sql<string>`coalesce(suspensions.scope, 'none')`.as("suspension")),
  },
  title: "name",
  list: ["name", "kind", "verification", "suspension", "city", "createdAt"],
  filters: ["name", "kind", "verification", "suspension", "city", "slug", "createdAt"],
  acts: [suspension, reinstatement],
  page: components.account,
}
