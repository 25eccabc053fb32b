/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import FiguresTable from "../../finance/views/figures-table.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentTransaction } from "../wire.ts"
import BatchCause from "./batch-cause.tsx"
import BillCause from "./bill-cause.tsx"
import CommissionCause from "./commission-cause.tsx"
import CorrectionCause from "./correction-cause.tsx"
import PayoutCause from "./payout-cause.tsx"

type Props = { account: string; transaction: string }

/** One transaction, balanced, and everything that caused it. */
export default function TransactionView({ account, transaction }: Props) {
  const say = useSay()
  const loaded = useAnswer<SentTransaction>(sources.transaction(account, transaction))
  return (
    <main className="house-page house-stack">
      <p>
        <Link to={places.ledger()}>{say("ledger.title")}</Link>
      </p>
      {loaded.state === "here" ? <Transaction facts={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Transaction({ facts }: { facts: SentTransaction }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const { transaction, entries, commission, payout, correction, batch, bill } = facts
  const { payerId, payer, payeeId, payee } = transaction
  return (
    <>
      <h1>{named("labels.cause", transaction.cause)}</h1>
      <p className="house-hint">
        {formatInstant(transaction.postedAt, language)} · <code>{transaction.id}</code>
      </p>
      <p>
        <Link to={places.ledger({ account: payerId, party: payeeId })}>
          <bdi>{payer}</bdi>
        </Link>{" "}
        ·{" "}
        <Link to={places.ledger({ account: payeeId, party: payerId })}>
          <bdi>{payee}</bdi>
        </Link>
      </p>
      <section className="house-card">
        <h2>{say("ledger.entries")}</h2>
        <FiguresTable
          title="ledger.entries"
          columns={["properties.ledgerAccount", { figure: "ledger.debit" }, { figure: "ledger.credit" }]}
          rows={entries.map(({ book, debit, credit }) => ({
            id: book,
            cells: [
              <Link key="book" to={places.ledger({ account: payerId, book, party: payeeId })}>
                {named("labels.ledgerAccount", book)}
              </Link>,
              debit && <bdi key="debit">{debit}</bdi>,
              credit && <bdi key="credit">{credit}</bdi>,
            ],
          }))}
        />
      </section>
      {commission && <CommissionCause commission={commission} payerId={payerId} here={transaction.id} />}
      {payout && <PayoutCause payout={payout} payerId={payerId} />}
      {correction && <CorrectionCause correction={correction} />}
      {batch && <BatchCause batch={batch} payerId={payerId} />}
      {bill && <BillCause bill={bill} payerId={payerId} />}
    </>
  )
}
