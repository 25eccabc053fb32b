import { suspensionReasons, suspensionScopes } from "#src/suspensions/suspension.ts"
import type { Resource } from "../resource.ts"

export const suspensions: Resource = {
  rows: {
    name: "suspensions",
    key: ["accountId", "suspensionId"],
    newestBy: "imposedAt",
    columns: {
      suspensionId: { kind: "id" },
      accountId: { kind: "account" },
      scope: { kind: "choice", values: suspensionScopes },
      reason: { kind: "choice", values: suspensionReasons },
      message: { kind: "long" },
      imposedAt: { kind: "when" },
      imposedBy: { kind: "text" },
      liftedAt: { kind: "when" },
      liftedBy: { kind: "text" },
      liftingReason: { kind: "long" },
    },
    select: (trx) =>
      trx
        .selectFrom("suspensions")
        .innerJoin("auth.users as imposer", "imposer.id", "suspensions.imposedBy")
        .leftJoin("auth.users as lifter", "lifter.id", "suspensions.liftedBy")
        .select(["suspensions.accountId", "suspensions.id as suspensionId", "suspensions.scope", "suspensions.reason"])
        .select(["suspensions.message", "suspensions.imposedAt", "suspensions.liftedAt", "suspensions.liftingReason"])
        .select(["imposer.name as imposedBy", "lifter.name as liftedBy"]),
  },
  title: "scope",
  list: ["accountId", "scope", "reason", "imposedAt", "liftedAt"],
  filters: ["accountId", "scope", "reason", "imposedAt"],
}
