/** @jsxRuntime classic */
import React, { type FormEvent } from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { places, sources } from "../browser/places.ts"
import { useQuery } from "../browser/use-query.ts"
import type { SentHolds } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"

type Props = { sought: string; found: SentHolds["found"]; onDone: () => void }

/** Finds the commission of an order by its reference, in order to hold it. */
export default function HoldSearch({ sought, found, onDone }: Props) {
  const say = useSay()
  const named = useNamed()
  const { ask } = useQuery()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask({ sought: String(new FormData(event.currentTarget).get("sought") ?? "").trim(), account: undefined })
  }
  return (
    <>
      <search>
        <form className="house-search-page" onSubmit={submit}>
          <input
            key={sought}
            type="search"
            name="sought"
            dir="auto"
            aria-label={say("finance.holds.seek")}
            placeholder={say("finance.holds.seek")}
            defaultValue={sought}
            maxLength={200}
          />
          <button type="submit" className="house-button">
            {say("search.submit")}
          </button>
        </form>
      </search>
      {found && (
        <section className="house-card house-before">
          <FiguresTable
            title="finance.holds.found"
            none="finance.holds.not_found"
            columns={[
              ...(["finance.order", "finance.payee", "finance.merchant", "properties.state"] as const),
              ...([{ figure: "finance.left_to_pay" }, "finance.hold"] as const),
            ]}
            rows={found.map((one) => ({
              id: one.commissionId,
              cells: [
                <Link key="order" to={places.commission(one.accountId, one.commissionId)}>
                  <bdi>{one.externalId ?? one.commissionId}</bdi>
                </Link>,
                <AccountLink key="payee" id={one.influencerAccountId} name={one.payee} />,
                <AccountLink key="merchant" id={one.accountId} name={one.merchant} />,
                named("labels.state", one.state),
                <bdi key="amount">{one.amount}</bdi>,
                one.isHeld
                  ? say("finance.holds.already")
                  : one.isLeft && (
                      <ActBox
                        key="hold"
                        act="hold"
                        to={sources.ofAccount(one.accountId, `commissions/${one.commissionId}/hold`)}
                        fields={[{ name: "reason", kind: "long" }]}
                        look="danger"
                        onDone={onDone}
                      />
                    ),
              ],
            }))}
          />
        </section>
      )}
    </>
  )
}
