/** @jsxRuntime classic */
import React from "react"
import { useSay } from "../../browser/words.ts"

type Balance = { amount: string; side: "debit" | "credit" | "even" }

/** A balance with the side on which it stands. */
export default function BalanceCell({ balance: { amount, side } }: { balance: Balance }) {
  const say = useSay()
  return (
    <>
      <bdi>{amount}</bdi> {side !== "even" && <small>{say(`ledger.side.${side}`)}</small>}
    </>
  )
}
