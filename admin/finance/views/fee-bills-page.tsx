/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useSay } from "../../browser/words.ts"
import { formatDay, formatMonth } from "../../desk/browser/dates.ts"
import { places as books } from "../../ledger/browser/places.ts"
import Waiting from "../../views/waiting.tsx"
import { sources } from "../browser/places.ts"
import { useQuery } from "../browser/use-query.ts"
import type { SentBills } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import ActBox from "./act-box.tsx"
import Choice from "./choice.tsx"
import FiguresTable from "./figures-table.tsx"
import IssuerNotice from "./issuer-notice.tsx"
import PagesNav from "./pages-nav.tsx"

/** The platform's monthly bills: what merchants have left to pay, and what they have paid. */
export default function FeeBillsPage() {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentBills>(sources.feeBills(query))
  return (
    <main className="house-page">
      <h1>{say("finance.fee_bills.title")}</h1>
      <p className="house-hint">{say("finance.fee_bills.what")}</p>
      <search className="house-choices">
        <Choice
          name="state"
          label="properties.state"
          any="finance.unpaid"
          group="finance.bill_state"
          values={["paid"]}
        />
      </search>
      {loaded.state === "here" ? (
        <>
          <IssuerNotice missing={loaded.answer.missing} />
          <Bills list={loaded.answer} onDone={loaded.again} />
        </>
      ) : (
        <Waiting loaded={loaded} />
      )}
    </main>
  )
}

function Bills({ list, onDone }: { list: SentBills; onDone: () => void }) {
  const { bills, page, hasMore } = list
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <FiguresTable
        title="finance.fee_bills.title"
        none="finance.fee_bills.none"
        columns={[
          ...(["finance.merchant", { brief: "finance.month" }, { brief: "finance.reference" }] as const),
          ...([
            { figure: "finance.base" },
            { figure: "finance.fee" },
            { figure: "finance.vat" },
            { figure: "finance.total" },
          ] as const),
          "finance.payment",
        ]}
        rows={bills.map((bill) => ({
          id: bill.id,
          cells: [
            <AccountLink key="merchant" id={bill.accountId} name={bill.merchant} />,
            formatMonth(bill.month, language),
            <Link key="reference" to={books.paper(bill.accountId, bill.paperId)}>
              <bdi>{bill.reference}</bdi>
            </Link>,
            <bdi key="base">{bill.base}</bdi>,
            <bdi key="fee">{bill.fee}</bdi>,
            <bdi key="vat">{bill.vat}</bdi>,
            <bdi key="total">{bill.total}</bdi>,
            <Payment key="payment" bill={bill} list={list} onDone={onDone} />,
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}

type PaymentProps = { bill: SentBills["bills"][number]; list: SentBills; onDone: () => void }

function Payment({ bill, list: { mayPay, today }, onDone }: PaymentProps) {
  const say = useSay()
  const { language } = useTranslation().i18n
  if (bill.paidOn) {
    return (
      <span>
        {say("finance.paid_on", { day: formatDay(bill.paidOn, language) })} <small dir="auto">{bill.paidProof}</small>
      </span>
    )
  }
  if (!mayPay) return null
  return (
    <ActBox
      act="pay_bill"
      look="quiet"
      to={sources.ofAccount(bill.accountId, `fee-bills/${bill.id}/payment`)}
      fields={[
        { name: "paidOn", kind: "day", start: today },
        { name: "proof", kind: "text" },
      ]}
      onDone={onDone}
    />
  )
}
