/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatAge } from "../../desk/browser/dates.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import AccountLink from "../../finance/views/account-link.tsx"
import Choice from "../../finance/views/choice.tsx"
import FiguresTable from "../../finance/views/figures-table.tsx"
import PagesNav from "../../finance/views/pages-nav.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentReports } from "../wire.ts"
import ReportView from "./report-view.tsx"

/** The conversations that were reported, or one of them: the address says which. */
export default function ReportsPage() {
  const { account, report } = useQuery().query
  return account && report ? <ReportView account={account} report={report} /> : <Queue />
}

function Queue() {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentReports>(sources.reports(query))
  return (
    <main className="house-page">
      <h1>{say("menu.reports")}</h1>
      <p className="house-hint">{say("reports.what")}</p>
      <search className="house-choices">
        <Choice
          name="state"
          label="properties.state"
          any="reports.state.waiting"
          group="reports.state"
          values={["closed"]}
        />
      </search>
      {loaded.state === "here" ? <Rows list={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Rows({ list: { reports, page, hasMore } }: { list: SentReports }) {
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <FiguresTable
        title="menu.reports"
        none="reports.none"
        columns={["reports.reason", "finance.merchant", "finance.payee", "reports.by", { brief: "reports.since" }]}
        rows={reports.map((one) => ({
          id: one.id,
          cells: [
            <Link key="report" to={places.report(one.accountId, one.id)}>
              {named("reports.reasons", one.reason)}
            </Link>,
            <AccountLink key="merchant" id={one.accountId} name={one.merchant} />,
            <AccountLink key="influencer" id={one.influencerAccountId} name={one.influencer} />,
            <bdi key="by">{one.isByMerchant ? one.merchant : one.influencer}</bdi>,
            formatAge(one.reportedAt, language),
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}
