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
import type { SentHolds } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import ActBox from "./act-box.tsx"
import Choice from "./choice.tsx"
import FiguresTable from "./figures-table.tsx"
import HoldSearch from "./hold-search.tsx"
import PagesNav from "./pages-nav.tsx"

/** Commissions that are held, why and by whom; and the way to hold another. */
export default function HoldsPage() {
  const say = useSay()
  const { query } = useQuery()
  const loaded = useAnswer<SentHolds>(sources.holds(query))
  return (
    <main className="house-page">
      <h1>{say("finance.holds.title")}</h1>
      <p className="house-hint">{say("finance.holds.what")}</p>
      <HoldSearch
        sought={query.sought ?? ""}
        found={loaded.state === "here" ? loaded.answer.found : null}
        onDone={loaded.state === "here" ? loaded.again : () => {}}
      />
      <search className="house-choices">
        <Choice
          name="state"
          label="properties.state"
          any="finance.in_force"
          group="finance.hold_state"
          values={["ended"]}
        />
      </search>
      {loaded.state === "here" ? <Rows list={loaded.answer} onDone={loaded.again} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Rows({ list: { holds, page, hasMore }, onDone }: { list: SentHolds; onDone: () => void }) {
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <FiguresTable
        title="finance.holds.title"
        none="finance.holds.none"
        columns={[
          ...(["finance.order", "finance.payee", "finance.merchant", { figure: "finance.amount" }] as const),
          ...(["finance.fields.reason", { brief: "finance.held_by" }, "finance.let_go"] as const),
        ]}
        rows={holds.map((one) => ({
          id: one.id,
          cells: [
            <Link key="order" to={places.commission(one.accountId, one.commissionId)}>
              <bdi>{one.externalId ?? one.commissionId}</bdi>
            </Link>,
            <AccountLink key="payee" id={one.influencerAccountId} name={one.payee} />,
            <AccountLink key="merchant" id={one.accountId} name={one.merchant} />,
            <bdi key="amount">{one.amount}</bdi>,
            <bdi key="reason">{one.reason}</bdi>,
            <span key="by">
              <Tag text={named("finance.held_as", one.imposedAs)} /> <bdi>{one.imposer}</bdi>
              <small>{formatInstant(one.imposedAt, language)}</small>
            </span>,
            <Ending key="ending" hold={one} onDone={onDone} />,
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}

function Ending({ hold, onDone }: { hold: SentHolds["holds"][number]; onDone: () => void }) {
  const { language } = useTranslation().i18n
  if (!hold.liftedAt) {
    const to = sources.ofAccount(hold.accountId, `commissions/${hold.commissionId}/hold/removal`)
    return <ActBox act="let_go" look="quiet" to={to} fields={[{ name: "reason", kind: "long" }]} onDone={onDone} />
  }
  return (
    <span>
      <bdi>{hold.liftingReason}</bdi>
      <small>
        <bdi>{hold.lifter}</bdi> · {formatInstant(hold.liftedAt, language)}
      </small>
    </span>
  )
}
