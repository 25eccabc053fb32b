import { addressOf } from "../../finance/browser/use-query.ts"

type Query = Record<string, string | undefined>

/** Where the books are read; what an address does not say is not asked. */
export const places = {
  ledger: (query: Query = {}) => addressOf("/admin/pages/ledger", query),
  transaction: (payer: string, transaction: string) =>
    addressOf("/admin/pages/ledger", { account: payer, transaction }),
  order: (account: string, id: string) => `/admin/resources/orders/records/${account}.${id}/show`,
  paper: (account: string, id: string) => `/admin/resources/papers/records/${account}.${id}/show`,
}

const own = "/admin/api/own/ledger"

export const sources = {
  accounts: (query: Query) => addressOf(own, query),
  verification: `${own}/verification`,
  ledger: ({ account, ...query }: Query) => addressOf(`${own}/${account}`, query),
  transaction: (account: string, transaction: string) => `${own}/${account}/transactions/${transaction}`,
}
