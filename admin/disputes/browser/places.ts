import { addressOf } from "../../finance/browser/use-query.ts"

const own = "/admin/api/own/disputes"

export const places = {
  disputes: "/admin/pages/disputes",
  dispute: (account: string, dispute: string) => addressOf("/admin/pages/disputes", { account, dispute }),
}

/** What the page asks the server. */
export const sources = {
  disputes: (query: Record<string, string | undefined>) => addressOf(own, query),
  dispute: (account: string, dispute: string) => `${own}/${account}/${dispute}`,
  evidence: (account: string, evidence: string) => `${own}/${account}/evidence/${evidence}`,
}
