/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import { places } from "../browser/places.ts"
import type { SentBatch } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"
import { toneOf } from "./tones.ts"

/** Whom the batch pays; those that failed come first, with the bank's reason. */
export default function BatchPayouts({ facts: { batch, payouts } }: { facts: SentBatch }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>{say("finance.payouts")}</h2>
      <FiguresTable
        title="finance.payouts"
        columns={[
          ...(["finance.payee", { brief: "properties.state" }] as const),
          ...([{ figure: "finance.gross" }, { figure: "finance.withheld" }, { figure: "finance.net" }] as const),
          ...([{ brief: "finance.rib" }, { brief: "finance.reference" }, "finance.bank_said"] as const),
        ]}
        rows={payouts.map((payout) => ({
          id: payout.id,
          cells: [
            <Link key="payee" to={places.payout(batch.accountId, payout.id)}>
              <bdi>{payout.payee}</bdi>
            </Link>,
            <Tag key="state" tone={toneOf(payout.state)} text={named("finance.payout_state", payout.state)} />,
            <bdi key="gross">{payout.gross}</bdi>,
            <bdi key="withheld">{payout.withheld}</bdi>,
            <bdi key="net">{payout.net}</bdi>,
            <bdi key="rib">{payout.ribShown}</bdi>,
            <bdi key="reference">{payout.endToEndId}</bdi>,
            <BankSaid key="said" payout={payout} language={language} />,
          ],
        }))}
      />
    </section>
  )
}

type Said = Pick<SentBatch["payouts"][number], "executedOn" | "returnedOn" | "failureReason" | "proof">

function BankSaid({ payout, language }: { payout: Said; language: string }) {
  const say = useSay()
  const { executedOn, returnedOn, failureReason, proof } = payout
  return (
    <>
      {executedOn && <div>{say("finance.paid_on", { day: formatDay(executedOn, language) })}</div>}
      {executedOn && proof && <small dir="auto">{proof}</small>}
      {returnedOn && <div>{say("finance.returned_on", { day: formatDay(returnedOn, language) })}</div>}
      {failureReason && <strong dir="auto">{failureReason}</strong>}
    </>
  )
}
