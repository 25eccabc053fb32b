import { ledgerAccounts } from "#src/ledger/postings.ts"
import { ledgerCauses } from "#src/ledger/queries.ts"
import type { Resource } from "../resource.ts"

const states = ["pending", "released", "paid", "reversed", "blocked"] as const

export const commissions: Resource = {
  rows: {
    name: "commissions",
    key: ["merchantAccountId", "commissionId"],
    newestBy: "createdAt",
    columns: {
      commissionId: { kind: "id" },
      orderId: { kind: "id" },
      externalId: { kind: "text" },
      merchantAccountId: { kind: "account" },
      influencerAccountId: { kind: "account" },
      state: { kind: "choice", values: states },
      amountCents: { kind: "money" },
      reversedCents: { kind: "money" },
      paidCents: { kind: "money" },
      holdDays: { kind: "count" },
      createdAt: { kind: "when" },
      releaseAt: { kind: "when" },
      releasedAt: { kind: "when" },
      blockedAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("commissions")
        .leftJoin("conversions", (join) =>
          join
            .onRef("conversions.merchantAccountId", "=", "commissions.merchantAccountId")
            .onRef("conversions.id", "=", "commissions.conversionId"),
        )
        .leftJoin("orderKeys", (join) =>
          join
            .onRef("orderKeys.accountId", "=", "conversions.merchantAccountId")
            .onRef("orderKeys.orderId", "=", "conversions.orderId"),
        )
        .select(["commissions.merchantAccountId", "commissions.influencerAccountId", "commissions.id as commissionId"])
        .select(["conversions.orderId", "orderKeys.externalId", "commissions.state", "commissions.amountCents"])
        .select(["commissions.reversedCents", "commissions.paidCents", "commissions.holdDays", "commissions.createdAt"])
        .select(["commissions.releaseAt", "commissions.releasedAt", "commissions.blockedAt"]),
  },
  title: "externalId",
  list: ["externalId", "influencerAccountId", "merchantAccountId", "state", "amountCents", "createdAt"],
  filters: ["externalId", "merchantAccountId", "influencerAccountId", "state", "createdAt"],
}

export const ledgerEntries: Resource = {
  rows: {
    name: "ledger_entries",
    key: ["merchantAccountId", "transactionId", "ledgerAccount"],
    newestBy: "postedAt",
    columns: {
      transactionId: { kind: "id" },
      commissionId: { kind: "id" },
      postedAt: { kind: "when" },
      cause: { kind: "choice", values: ledgerCauses },
      ledgerAccount: { kind: "choice", values: ledgerAccounts },
      merchantAccountId: { kind: "account" },
      influencerAccountId: { kind: "account" },
      amountCents: { kind: "money" },
    },
    select: (trx) =>
      trx
        .selectFrom("ledgerEntries as entries")
        .innerJoin("ledgerTransactions as transactions", (join) =>
          join
            .onRef("transactions.merchantAccountId", "=", "entries.merchantAccountId")
            .onRef("transactions.id", "=", "entries.transactionId"),
        )
        .select(["entries.merchantAccountId", "entries.influencerAccountId", "entries.transactionId"])
        .select(["entries.ledgerAccount", "entries.amountCents"])
        .select(["transactions.commissionId", "transactions.cause", "transactions.postedAt"]),
  },
  title: "cause",
  list: ["postedAt", "cause", "ledgerAccount", "influencerAccountId", "merchantAccountId", "amountCents"],
  filters: ["ledgerAccount", "cause", "merchantAccountId", "influencerAccountId", "postedAt"],
}
