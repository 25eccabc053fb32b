/** A table whose rows go into the copy, by the column that says whose they are and in an order that never changes. */
export type HeldTable = { table: string; of: string; by: string[] }

const owned = (table: string, ...by: string[]): HeldTable => ({
  table,
  of: "account_id",
  by: by.length > 0 ? by : ["id"],
})

/** What an account holds of its own; bytes (hashes, sealed values, keys) never leave. */
export const ownedTables: HeldTable[] = [
  { table: "accounts", of: "id", by: ["id"] },
  owned("seller_notices", "account_id"),
  owned("invitations"),
  owned("api_keys"),
  owned("second_factor_demands", "account_id"),
  owned("suspensions"),
  owned("audit_entries", "sequence"),
  owned("verifications"),
  owned("verification_items"),
  owned("documents"),
  owned("verification_decisions"),
  owned("verification_events"),
  owned("verification_alerts", "document_id", "days_before"),
  owned("stored_files"),
  owned("uploads"),
  owned("exports"),
  owned("products"),
  owned("product_pictures"),
  owned("programs"),
  owned("reward_schedules"),
  owned("rewards", "schedule_id", "position"),
  owned("orders", "placed_at", "id"),
  owned("order_events", "order_id", "id"),
  owned("carrier_imports"),
  owned("catalog_imports"),
  owned("carrier_import_lines", "import_id", "line"),
  owned("tax_profiles"),
  owned("payer_profiles"),
  owned("payer_contracts"),
  owned("payer_credits"),
  owned("payout_batches"),
  owned("payout_files", "batch_id", "format"),
  owned("payout_proofs"),
  owned("payout_proof_uses", "payout_id", "proof_id"),
  owned("fee_bills"),
  owned("bank_statements"),
  owned("billing_mandates"),
  owned("program_budgets"),
  owned("program_spend"),
  owned("budget_notices", "program_id", "period", "level"),
  owned("receivable_pauses"),
  owned("merchant_reputation", "account_id"),
  owned("account_days", "day"),
  owned("favourites", "program_id"),
  owned("saved_searches"),
  owned("influencer_profiles", "account_id"),
  owned("audiences", "network"),
  owned("audience_shares", "network", "kind", "value"),
  owned("portfolio_items"),
  owned("storefront_items", "position", "link_id"),
  owned("product_days", "day", "merchant_account_id", "sku"),
]

/** What two accounts share, from either side. */
export const sharedTables = [
  { table: "enrollments", by: ["id"] },
  { table: "promo_codes", by: ["id"] },
  { table: "links", by: ["id"] },
  { table: "conversions", by: ["id"] },
  { table: "commissions", by: ["id"] },
  { table: "ledger_transactions", by: ["id"] },
  { table: "ledger_entries", by: ["transaction_id", "ledger_account"] },
  { table: "commission_blocks", by: ["id"] },
  { table: "payer_decisions", by: ["id"] },
  { table: "outside_payments", by: ["id"] },
  { table: "withholding_corrections", by: ["id"] },
  { table: "payouts", by: ["id"] },
  { table: "payout_lines", by: ["payout_id", "commission_id"] },
  { table: "payout_withholdings", by: ["payout_id", "position"] },
  { table: "papers", by: ["id"] },
  { table: "paper_files", by: ["paper_id", "format"] },
  { table: "link_days", by: ["day", "link_id"] },
  { table: "threads", by: ["id"] },
  { table: "messages", by: ["id"] },
  { table: "message_attachments", by: ["id"] },
  { table: "conversation_blocks", by: ["id"] },
  { table: "program_invitations", by: ["id"] },
  { table: "sample_requests", by: ["id"] },
]

/** Account's tables that the copy gives in another form: names for ids, values for sealed bytes. */
export const toldOtherwise = ["memberships", "account_contacts", "verification_answers"]

/** Why the rest stays out; a new table must be put in one of these lists. */
export const leftOut: Record<string, "of_shoppers" | "of_others" | "hashes" | "technical" | "counted"> = {
  order_contacts: "of_shoppers",
  customers: "hashes",
  order_pages: "hashes",
  clicks: "counted",
  account_hours: "counted",
  // Who of the other side has said what about whom is theirs alone.
  thread_reports: "of_others",
  thread_readings: "technical",
  figure_changes: "technical",
  order_keys: "technical",
  idempotency_keys: "technical",
  audit_heads: "technical",
}
