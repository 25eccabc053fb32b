import { addressOf } from "../../finance/browser/use-query.ts"

const own = "/admin/api/own"
const page = "/admin/pages/products_to_read"

export const places = {
  list: page,
  product: (account: string, product: string) => addressOf(page, { account, product }),
}

export const sources = {
  waiting: (query: Record<string, string | undefined>) => addressOf(`${own}/waiting-products`, query),
  product: (account: string, product: string, rest = "") => `${own}/accounts/${account}/products/${product}${rest}`,
  picture: (account: string, product: string, picture: string) =>
    `${own}/accounts/${account}/products/${product}/pictures/${picture}`,
}
