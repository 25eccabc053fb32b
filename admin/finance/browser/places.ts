import { addressOf } from "./use-query.ts"

const own = "/admin/api/own/finance"

/** Where the finance desk's pages are. */
export const places = {
  overview: "/admin/pages/finance",
  batches: (query: Record<string, string | undefined> = {}) => addressOf("/admin/pages/batches", query),
  batch: (account: string, batch: string) => addressOf("/admin/pages/batches", { account, batch }),
  payout: (account: string, payout: string) => addressOf("/admin/pages/batches", { account, payout }),
  failures: "/admin/pages/failures",
  receivables: "/admin/pages/receivables",
  receivable: (account: string) => addressOf("/admin/pages/receivables", { account }),
  holds: (query: Record<string, string | undefined> = {}) => addressOf("/admin/pages/holds", query),
  platform: "/admin/pages/platform_payouts",
  platformOf: (account: string) => addressOf("/admin/pages/platform_payouts", { account }),
  issuer: "/admin/pages/issuer",
  statements: "/admin/pages/bank_statements",
  statement: (statement: string) => addressOf("/admin/pages/bank_statements", { statement }),
  dispute: (account: string, dispute: string) => addressOf("/admin/pages/disputes", { account, dispute }),
  account: (id: string) => `/admin/resources/accounts/records/${id}/show`,
  commission: (account: string, id: string) => `/admin/resources/commissions/records/${account}.${id}/show`,
}

/** What they ask the server. */
export const sources = {
  overview: `${own}/overview`,
  batches: (query: Record<string, string | undefined>) => addressOf(`${own}/batches`, query),
  failures: (query: Record<string, string | undefined>) => addressOf(`${own}/failures`, query),
  receivables: (query: Record<string, string | undefined>) => addressOf(`${own}/receivables`, query),
  holds: (query: Record<string, string | undefined>) => addressOf(`${own}/holds`, query),
  platform: `${own}/platform`,
  issuer: (rest = "") => `${own}/issuer${rest}`,
  statements: (rest = "") => `${own}/statements${rest}`,
  feeBills: (query: Record<string, string | undefined>) => addressOf(`${own}/fee-bills`, query),
  ofAccount: (account: string, rest: string) => `${own}/accounts/${account}/${rest}`,
}

/** A paper's file, kept in the log of whoever opens it. */
export function paperFile(account: string, paper: string, file: string): string {
  return `/admin/api/own/accounts/${account}/papers/${paper}/${file}`
}
