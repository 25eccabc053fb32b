/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { useSay } from "../../browser/words.ts"
import { places } from "../browser/places.ts"

/** From a merchant's page to what it owes, pays and has paid in its place. */
export default function AccountMoney({ id }: { id: string }) {
  const say = useSay()
  return (
    <section className="house-card">
      <h2>{say("finance.of_account.title")}</h2>
      <ul className="house-lines">
        <li>
          <Link to={places.receivable(id)}>{say("finance.of_account.receivable")}</Link>
        </li>
        <li>
          <Link to={places.batches({ account: id })}>{say("finance.of_account.batches")}</Link>
        </li>
        <li>
          <Link to={places.platformOf(id)}>{say("finance.of_account.platform")}</Link>
        </li>
      </ul>
    </section>
  )
}
