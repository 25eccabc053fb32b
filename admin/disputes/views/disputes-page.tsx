/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React, { useState } from "react"
import { useNavigate } from "react-router"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatAge } from "../../desk/browser/dates.ts"
import { useKeys } from "../../desk/browser/keyboard.ts"
import { useQuery } from "../../finance/browser/use-query.ts"
import AccountLink from "../../finance/views/account-link.tsx"
import Choice from "../../finance/views/choice.tsx"
import FiguresTable from "../../finance/views/figures-table.tsx"
import PagesNav from "../../finance/views/pages-nav.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentDisputes } from "../wire.ts"
import DisputeView from "./dispute-view.tsx"

const others = ["open", "refused", "accepted", "dismissed", "withdrawn"]

/** The disputes that wait for the staff, or one of them: the address says which. */
export default function DisputesPage() {
  const { account, dispute } = useQuery().query
  return account && dispute ? <DisputeView account={account} dispute={dispute} /> : <Queue />
}

function Queue() {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentDisputes>(sources.disputes(query))
  return (
    <main className="house-page">
      <h1>{say("menu.disputes")}</h1>
      <p className="house-hint">{say("disputes.what")}</p>
      <search className="house-choices">
        <Choice
          name="state"
          label="properties.state"
          any="disputes.state.escalated"
          group="disputes.state"
          values={others}
        />
      </search>
      {loaded.state === "here" ? <Rows list={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Rows({ list: { disputes, page, hasMore } }: { list: SentDisputes }) {
  const say = useSay()
  const named = useNamed()
  const navigate = useNavigate()
  const { language } = useTranslation().i18n
  const [at, setAt] = useState(0)
  const move = (by: number) => setAt(Math.min(Math.max(at + by, 0), Math.max(disputes.length - 1, 0)))
  useKeys({
    j: { run: () => move(1), repeats: true },
    k: { run: () => move(-1), repeats: true },
    enter: () => {
      const chosen = disputes[at]
      if (chosen) navigate(places.dispute(chosen.accountId, chosen.id))
    },
  })
  return (
    <section className="house-card">
      <p className="house-hint">{say("disputes.keys")}</p>
      <FiguresTable
        title="menu.disputes"
        none="disputes.none"
        columns={[
          ...(["finance.payee", "finance.merchant", "disputes.about"] as const),
          ...([{ figure: "disputes.claimed" }, { brief: "disputes.since" }] as const),
        ]}
        rows={disputes.map((one, index) => ({
          id: one.id,
          cells: [
            <Link key="influencer" to={places.dispute(one.accountId, one.id)} aria-current={index === at}>
              {index === at ? "▸ " : ""}
              <bdi>{one.influencer}</bdi>
            </Link>,
            <AccountLink key="merchant" id={one.accountId} name={one.merchant} />,
            named("disputes.kind", one.kind),
            <bdi key="amount">{one.amount ?? "—"}</bdi>,
            formatAge(one.waitsSince, language),
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}
