/** @jsxRuntime classic */
import React from "react"
import { useQuery } from "../browser/use-query.ts"
import BatchList from "./batch-list.tsx"
import BatchView from "./batch-view.tsx"
import PayoutView from "./payout-view.tsx"

/** All batches, one of them, or one of its payouts: the address says which. */
export default function BatchesPage() {
  const { account, batch, payout } = useQuery().query
  if (account && payout) return <PayoutView account={account} payout={payout} />
  if (account && batch) return <BatchView account={account} batch={batch} />
  return <BatchList />
}
