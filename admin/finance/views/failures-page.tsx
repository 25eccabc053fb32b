/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import { useQuery } from "../browser/use-query.ts"
import type { SentFailures } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import Choice from "./choice.tsx"
import FiguresTable from "./figures-table.tsx"
import PagesNav from "./pages-nav.tsx"

/** Transfers that banks refused or sent back, why, and whether they have been paid since. */
export default function FailuresPage() {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentFailures>(sources.failures(query))
  return (
    <main className="house-page">
      <h1>{say("finance.failures.title")}</h1>
      <p className="house-hint">{say("finance.failures.what")}</p>
      <search className="house-choices">
        <Choice
          name="period"
          label="finance.period"
          any="finance.last_30_days"
          group="finance.periods"
          values={["all"]}
        />
      </search>
      {loaded.state === "here" ? <Rows list={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Rows({ list: { failures, page, hasMore } }: { list: SentFailures }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <FiguresTable
        title="finance.failures.title"
        none="finance.failures.none"
        columns={[
          ...(["finance.payee", "finance.merchant", "finance.bank_reason_label", { figure: "finance.net" }] as const),
          ...([{ brief: "finance.batch" }, { brief: "finance.told" }, { brief: "finance.since_then" }] as const),
        ]}
        rows={failures.map((failure) => ({
          id: failure.id,
          cells: [
            <Link key="payee" to={places.payout(failure.accountId, failure.id)}>
              <bdi>{failure.payee}</bdi>
            </Link>,
            <AccountLink key="merchant" id={failure.accountId} name={failure.merchant} />,
            <span key="reason">
              <bdi>{failure.failureReason}</bdi>{" "}
              {failure.returnedOn && <Tag tone="warn" text={say("finance.was_returned")} />}
            </span>,
            <bdi key="net">{failure.net}</bdi>,
            <Link key="batch" to={places.batch(failure.accountId, failure.batchId)}>
              {say("finance.batch_number", { number: failure.number })}
            </Link>,
            formatInstant(failure.settledAt, language),
            <Tag
              key="since"
              tone={failure.since === "executed" ? "good" : failure.since ? "plain" : "warn"}
              text={named("finance.since", failure.since ?? "waits")}
            />,
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}
