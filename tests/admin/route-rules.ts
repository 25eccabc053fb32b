import type { StaffRole } from "#src/staff/staff-roles.ts"

const everybody: StaffRole[] = ["compliance", "finance", "support", "administrator"]
const reviewers: StaffRole[] = ["compliance", "administrator"]
const administrators: StaffRole[] = ["administrator"]
const accountants: StaffRole[] = ["finance", "administrator"]
const holders: StaffRole[] = ["compliance", "finance", "administrator"]

/** Who opens which page of our own. */
export const pages: Record<string, StaffRole[]> = {
  desk: reviewers,
  products_to_read: reviewers,
  search: everybody,
  ledger: ["finance", "administrator"],
  finance: accountants,
  batches: accountants,
  failures: accountants,
  receivables: accountants,
  holds: holders,
  platform_payouts: accountants,
  fee_bills: accountants,
  bank_statements: accountants,
  issuer: accountants,
}

/** Who opens which resource: its list, its search, its records. */
export const places: Record<string, StaffRole[]> = {
  accounts: everybody,
  memberships: everybody,
  sessions: everybody,
  suspensions: everybody,
  programs: everybody,
  enrollments: everybody,
  orders: everybody,
  commissions: ["finance", "administrator"],
  ledger_entries: ["finance", "administrator"],
  papers: ["finance", "administrator"],
  money_settings: ["finance", "administrator"],
  withholding_rules: ["finance", "administrator"],
  audit_entries: ["compliance", "finance", "administrator"],
  dead_letters: ["support", "administrator"],
  requirements: reviewers,
  retention_rules: ["compliance", "finance", "administrator"],
  staff: administrators,
  search_synonyms: administrators,
  search_rebuilds: administrators,
}

/** Who may do what to a resource. */
export const acts: Record<string, StaffRole[]> = {
  "accounts/suspension": reviewers,
  "accounts/reinstatement": reviewers,
  "memberships/session_end": reviewers,
  "memberships/second_factor_reset": reviewers,
  "sessions/session_end": reviewers,
  "dead_letters/retry": administrators,
  "requirements/requirement_change": administrators,
  "retention_rules/retention_change": administrators,
  "money_settings/setting_change": administrators,
  "withholding_rules/rule_addition": administrators,
  "withholding_rules/confirmation": administrators,
  "withholding_rules/confirmation_removal": administrators,
  "withholding_rules/rate_change": administrators,
  "search_synonyms/synonym_addition": administrators,
  "search_synonyms/synonym_change": administrators,
  "search_synonyms/synonym_removal": administrators,
  "search_rebuilds/search_rebuild": administrators,
  "staff/appointment": administrators,
  "staff/role_change": administrators,
  "staff/departure": administrators,
  "staff/second_factor_reset": administrators,
}

/** "open": before the sign-in; the others by what they ask. */
type Rule = "open" | StaffRole[]

const theCase = "/admin/desk/cases/:account"
const finance = "/admin/api/own/finance"
const ofAccount = `${finance}/accounts/:account`
const theProduct = "/admin/api/own/accounts/:account/products/:product"

/** Our own routes on Koa, beside AdminJS'. */
export const routes: Record<string, Rule> = {
  "GET /admin/sign-in": "open",
  "POST /admin/sign-in": "open",
  "GET /admin/sign-in/code": "open",
  "POST /admin/sign-in/code": "open",
  "GET /admin/sign-in/second-factor": "open",
  "POST /admin/sign-in/second-factor": "open",
  "POST /admin/sign-out": "open",
  "POST /admin/language": "open",
  "GET /admin/api/own/counters": everybody,
  "POST /admin/api/own/search": everybody,
  "GET /admin/api/own/ledger": ["finance", "administrator"],
  "GET /admin/api/own/ledger/verification": everybody,
  "GET /admin/api/own/ledger/:account": ["finance", "administrator"],
  "GET /admin/api/own/ledger/:account/transactions/:transaction": ["finance", "administrator"],
  "GET /admin/api/own/accounting/:account/:file": ["finance", "administrator"],
  "GET /admin/api/own/accounts/:account": everybody,
  "GET /admin/api/own/accounts/:account/papers/:paper/:file": ["finance", "administrator"],
  [`GET ${finance}/overview`]: accountants,
  [`GET ${finance}/batches`]: accountants,
  [`GET ${finance}/failures`]: accountants,
  [`GET ${finance}/receivables`]: accountants,
  [`GET ${finance}/holds`]: holders,
  [`GET ${ofAccount}/batches/:batch`]: accountants,
  [`GET ${ofAccount}/payouts/:payout`]: accountants,
  [`GET ${ofAccount}/receivable`]: accountants,
  [`GET ${ofAccount}/proofs/:proof`]: accountants,
  [`GET ${finance}/platform`]: accountants,
  [`GET ${finance}/fee-bills`]: accountants,
  [`GET ${ofAccount}/platform`]: accountants,
  [`GET ${finance}/issuer`]: accountants,
  [`POST ${finance}/issuer/identity`]: accountants,
  [`POST ${finance}/issuer/bank`]: accountants,
  [`POST ${finance}/issuer/payer`]: accountants,
  [`POST ${finance}/issuer/payees/:payee/decisions`]: accountants,
  [`GET ${finance}/statements`]: accountants,
  [`POST ${finance}/statements`]: accountants,
  [`GET ${finance}/statements/:statement`]: accountants,
  [`POST ${finance}/statements/:statement/reading`]: accountants,
  [`POST ${finance}/statements/:statement/application`]: accountants,
  [`POST ${ofAccount}/batches`]: accountants,
  [`POST ${ofAccount}/batches/:batch/check`]: accountants,
  [`POST ${ofAccount}/batches/:batch/cancellation`]: accountants,
  [`POST ${ofAccount}/batches/:batch/remaking`]: accountants,
  [`POST ${ofAccount}/batches/:batch/funding`]: accountants,
  [`POST ${ofAccount}/batches/:batch/file`]: accountants,
  [`POST ${ofAccount}/batches/:batch/outcomes`]: accountants,
  [`POST ${ofAccount}/refund`]: accountants,
  [`POST ${ofAccount}/contracts`]: accountants,
  [`POST ${ofAccount}/contracts/:contract/end`]: accountants,
  [`POST ${ofAccount}/fee-bills/:bill/payment`]: accountants,
  [`POST ${ofAccount}/commissions/:commission/hold`]: holders,
  [`POST ${ofAccount}/commissions/:commission/hold/removal`]: holders,
  "GET /admin/api/own/waiting-products": reviewers,
  [`GET ${theProduct}`]: reviewers,
  [`GET ${theProduct}/pictures/:picture`]: reviewers,
  [`POST ${theProduct}/approval`]: reviewers,
  [`POST ${theProduct}/refusal`]: reviewers,
  "GET /admin/desk/queue": reviewers,
  "POST /admin/desk/next-claim": reviewers,
  [`GET ${theCase}`]: reviewers,
  [`GET ${theCase}/papers/:paper`]: reviewers,
  [`GET ${theCase}/papers/:paper/:ticket`]: reviewers,
  [`POST ${theCase}/claim`]: reviewers,
  [`POST ${theCase}/claim/removal`]: reviewers,
  [`POST ${theCase}/papers/:paper/decisions`]: reviewers,
  [`POST ${theCase}/conclusion`]: reviewers,
  [`POST ${theCase}/rejection`]: reviewers,
  [`POST ${theCase}/notes`]: reviewers,
  [`POST ${theCase}/flags/:other/:field/clearing`]: reviewers,
  [`POST ${theCase}/answers/:field/readings`]: reviewers,
}

/** What AdminJS answers by itself; acts on many records, and its older way to search, are nothing of ours. */
export const adminRoutes: Record<string, "home" | "place" | "act" | "record" | "page" | "nothing"> = {
  "GET ": "home",
  "GET /api/dashboard": "home",
  "GET /resources/{resourceId}": "place",
  "GET /api/resources/{resourceId}/search": "nothing",
  "GET /api/resources/{resourceId}/search/{query}": "nothing",
  "GET /resources/{resourceId}/actions/{action}": "act",
  "GET /api/resources/{resourceId}/actions/{action}": "act",
  "GET /api/resources/{resourceId}/actions/{action}/{query}": "act",
  "POST /api/resources/{resourceId}/actions/{action}": "act",
  "GET /resources/{resourceId}/records/{recordId}/{action}": "record",
  "GET /api/resources/{resourceId}/records/{recordId}/{action}": "record",
  "POST /api/resources/{resourceId}/records/{recordId}/{action}": "record",
  "GET /resources/{resourceId}/bulk/{action}": "nothing",
  "GET /api/resources/{resourceId}/bulk/{action}": "nothing",
  "POST /api/resources/{resourceId}/bulk/{action}": "nothing",
  "GET /pages/{pageName}": "page",
  "GET /api/pages/{pageName}": "page",
  "POST /api/pages/{pageName}": "page",
}
