/** @jsxRuntime classic */
import React from "react"
import { useQuery } from "../../finance/browser/use-query.ts"
import ProductView from "./product-view.tsx"
import WaitingProducts from "./waiting-products.tsx"

/** Products that staff read before shoppers see them: the list, or the one that the address names. */
export default function ProductsPage() {
  const { query } = useQuery()
  const { account, product } = query
  return account && product ? (
    <ProductView key={product} accountId={account} productId={product} />
  ) : (
    <WaitingProducts />
  )
}
