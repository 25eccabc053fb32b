import { sql } from "kysely"
import { paperKinds } from "#src/papers/paper.ts"
import { components } from "../components.ts"
import type { Resource } from "../resource.ts"

/** Statements, certificates, invoices and credit notes, whoever issued them; a paper's page opens its files. */
export const papers: Resource = {
  rows: {
    name: "papers",
    key: ["merchantAccountId", "paperId"],
    newestBy: "issuedAt",
    columns: {
      paperId: { kind: "id" },
      reference: { kind: "text" },
      paperKind: { kind: "choice", values: paperKinds },
      issuedAt: { kind: "when" },
      year: { kind: "count" },
      issuerAccountId: { kind: "account" },
      merchantAccountId: { kind: "account" },
      influencerAccountId: { kind: "account" },
      paperTotalCents: { kind: "money" },
      payoutReference: { kind: "text" },
      corrects: { kind: "text" },
      files: { kind: "text" },
    },
    select: (trx) =>
      trx
        .selectFrom("papers")
        .leftJoin("papers as corrected", (join) =>
          join
            .onRef("corrected.merchantAccountId", "=", "papers.merchantAccountId")
            .onRef("corrected.id", "=", "papers.correctsId"),
        )
        .leftJoin("payouts", (join) =>
          join
            .onRef("payouts.merchantAccountId", "=", "papers.merchantAccountId")
            .onRef("payouts.id", "=", "papers.payoutId"),
        )
        .select(["papers.merchantAccountId", "papers.influencerAccountId", "papers.id as paperId", "papers.reference"])
        .select(["papers.kind as paperKind", "papers.issuedAt", "papers.year", "papers.issuerAccountId"])
        .select(["papers.totalCents as paperTotalCents", "corrected.reference as corrects"])
        .select("payouts.endToEndId as payoutReference")
        .select(
          sql<string>`(select string_agg(format, ' ' order by format desc) from paper_files drawn
            where drawn.merchant_account_id = papers.merchant_account_id and drawn.paper_id = papers.id)`.as("files"),
        ),
  },
  title: "reference",
  list: ["reference", "paperKind", "issuedAt", "merchantAccountId", "influencerAccountId", "paperTotalCents"],
  filters: [
    "reference",
    "paperKind",
    "year",
    "issuerAccountId",
    "merchantAccountId",
    "influencerAccountId",
    "issuedAt",
  ],
  page: components.paper,
}
