import { addressOf } from "../../finance/browser/use-query.ts"

const own = "/admin/api/own/reports"

export const places = {
  reports: "/admin/pages/reports",
  report: (account: string, report: string) => addressOf("/admin/pages/reports", { account, report }),
}

/** What the page asks the server. */
export const sources = {
  reports: (query: Record<string, string | undefined>) => addressOf(own, query),
  report: (account: string, report: string) => `${own}/${account}/${report}`,
  file: (account: string, report: string, file: string) => `${own}/${account}/${report}/files/${file}`,
}
