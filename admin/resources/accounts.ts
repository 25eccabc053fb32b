import type { Rows } from "../adapter/rows.ts"

export const accounts: Rows = {
  name: "accounts",
  key: ["accountId"],
  newestBy: "createdAt",
  columns: {
    name: { kind: "text" },
    slug: { kind: "text" },
    kind: { kind: "choice", values: ["merchant", "influencer", "platform"] },
    city: { kind: "text" },
    createdAt: { kind: "when" },
    accountId: { kind: "id" },
  },
  select: (trx) => trx.selectFrom("accounts").select(["id as accountId", "name", "slug", "kind", "city", "createdAt"]),
}
