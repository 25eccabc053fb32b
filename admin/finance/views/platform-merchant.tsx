/** @jsxRuntime classic */
import React from "react"
import { useNavigate } from "react-router"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentPlatformMerchant } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"
import PayerContracts from "./payer-contracts.tsx"
import PayerCredits from "./payer-credits.tsx"

/** One merchant in whose place the platform pays. */
export default function PlatformMerchant({ account }: { account: string }) {
  const loaded = useAnswer<SentPlatformMerchant>(sources.ofAccount(account, "platform"))
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  const { answer: facts, again } = loaded
  return (
    <main className="house-page house-sheet">
      <Due facts={facts} />
      <PayerContracts facts={facts} onDone={again} />
      <PayerCredits facts={facts} onDone={again} />
    </main>
  )
}

function Due({ facts }: { facts: SentPlatformMerchant }) {
  const say = useSay()
  const named = useNamed()
  const navigate = useNavigate()
  const { accountId, merchant, payable, excluded, total, today, mayPay } = facts
  const who = (id: string, name: string) => <AccountLink id={id} name={name} />
  return (
    <>
      <header className="house-card">
        <p>
          <Link to={places.platform}>{say("finance.platform.title")}</Link>
        </p>
        <h1>
          <AccountLink id={accountId} name={merchant} />
        </h1>
        <p>
          <Link to={places.batches({ account: accountId, payer: "platform" })}>{say("finance.its_batches")}</Link>
        </p>
      </header>
      <section className="house-card">
        <h2>{say("finance.platform.payable")}</h2>
        <FiguresTable
          title="finance.platform.payable"
          none="finance.platform.nothing_payable"
          columns={[
            ...(["finance.payee", { figure: "finance.gross" }] as const),
            ...([{ figure: "finance.withheld" }, { figure: "finance.net" }] as const),
          ]}
          rows={payable.map(({ id, name, gross, withheld, net }) => ({
            id,
            cells: [who(id, name), <bdi key="g">{gross}</bdi>, <bdi key="w">{withheld}</bdi>, <bdi key="n">{net}</bdi>],
          }))}
          {...(payable.length > 0 && { sums: [say("finance.total"), "", "", <bdi key="total">{total}</bdi>] })}
        />
        {mayPay && payable.length > 0 && (
          <ActBox
            act="make"
            to={sources.ofAccount(accountId, "batches")}
            fields={[
              { name: "executionOn", kind: "day", start: today },
              { name: "without", kind: "people", people: payable },
            ]}
            onDone={() => navigate(places.batches({ account: accountId, payer: "platform", state: "draft" }))}
          />
        )}
      </section>
      {excluded.length > 0 && (
        <section className="house-card">
          <h2>{say("finance.platform.excluded")}</h2>
          <FiguresTable
            title="finance.platform.excluded"
            columns={["finance.payee", { figure: "finance.gross" }, "finance.why"]}
            rows={excluded.map(({ id, name, gross, reasons }) => ({
              id,
              cells: [
                who(id, name),
                <bdi key="gross">{gross}</bdi>,
                reasons.map((reason) => named("finance.exclusion", reason)).join(" · "),
              ],
            }))}
          />
        </section>
      )}
    </>
  )
}
