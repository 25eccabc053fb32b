/** @jsxRuntime classic */
import React from "react"
import { useQuery } from "../../finance/browser/use-query.ts"
import AccountChoice from "./account-choice.tsx"
import BooksView from "./books-view.tsx"
import TransactionView from "./transaction-view.tsx"

/** The ledger: whose books, an account of theirs, its entries, a transaction and its cause; the address says which. */
export default function LedgerPage() {
  const { account, transaction } = useQuery().query
  if (account && transaction) return <TransactionView account={account} transaction={transaction} />
  return account ? <BooksView account={account} /> : <AccountChoice />
}
