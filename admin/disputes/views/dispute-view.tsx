/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { useNavigate } from "react-router"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay, formatInstant } from "../../desk/browser/dates.ts"
import { useKeys } from "../../desk/browser/keyboard.ts"
import { places as finance } from "../../finance/browser/places.ts"
import AccountLink from "../../finance/views/account-link.tsx"
import ActBox from "../../finance/views/act-box.tsx"
import Facts from "../../views/facts.tsx"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { SentDispute } from "../wire.ts"
import DisputeOrder from "./dispute-order.tsx"
import DisputeWords from "./dispute-words.tsx"

type Props = { account: string; dispute: string }

/** One dispute with all that both sides say of it, and the staff's word. */
export default function DisputeView({ account, dispute }: Props) {
  const loaded = useAnswer<SentDispute>(sources.dispute(account, dispute))
  const navigate = useNavigate()
  useKeys({ escape: () => navigate(places.disputes) })
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  const facts = loaded.answer
  return (
    <main className="house-page house-sheet">
      <Heading facts={facts} />
      <DisputeWords facts={facts} />
      {facts.order && <DisputeOrder facts={facts} />}
      {facts.dispute.state === "escalated" && <Decision facts={facts} onDone={loaded.again} />}
      {facts.dispute.decidedAt && <Decided facts={facts} />}
    </main>
  )
}

function Heading({ facts: { dispute } }: { facts: SentDispute }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <header className="house-card">
      <p>
        <Link to={places.disputes}>{say("menu.disputes")}</Link>
      </p>
      <h1>
        <AccountLink id={dispute.influencerAccountId} name={dispute.influencer} /> ·{" "}
        <AccountLink id={dispute.accountId} name={dispute.merchant} />{" "}
        <Tag tone={dispute.state === "escalated" ? "warn" : "good"} text={named("disputes.state", dispute.state)} />
      </h1>
      <Facts
        facts={[
          ["disputeKind", named("disputes.kind", dispute.kind)],
          ["program", dispute.program],
          ["orderedOn", formatDay(dispute.orderedOn, language)],
          ["orderTold", dispute.orderTold],
          ["claimed", dispute.claimed ?? say("disputes.no_rule")],
          ["awarded", dispute.awarded],
        ]}
      />
    </header>
  )
}

function Decision({ facts: { dispute }, onDone }: { facts: SentDispute; onDone: () => void }) {
  const say = useSay()
  const to = sources.dispute(dispute.accountId, dispute.id)
  return (
    <section className="house-card">
      <h2>{say("disputes.decision")}</h2>
      <p className="house-buttons">
        <ActBox
          act="accept_dispute"
          to={`${to}/acceptance`}
          fields={[
            { name: "amount", kind: "text", start: dispute.suggested },
            { name: "reason", kind: "long" },
            { name: "above", kind: "text", isOptional: true },
          ]}
          onDone={onDone}
        />
        <ActBox
          act="dismiss_dispute"
          look="danger"
          to={`${to}/dismissal`}
          fields={[{ name: "reason", kind: "long" }]}
          onDone={onDone}
        />
      </p>
    </section>
  )
}

function Decided({ facts: { dispute } }: { facts: SentDispute }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>{say("disputes.decision")}</h2>
      <p>
        <Tag text={named("disputes.decided_as", dispute.decidedAs ?? "system")} /> <bdi>{dispute.decider}</bdi>{" "}
        <small>{dispute.decidedAt && formatInstant(dispute.decidedAt, language)}</small>
      </p>
      {dispute.decision && <p dir="auto">{dispute.decision}</p>}
      {dispute.aboveReason && (
        <p className="house-hint">
          {say("finance.fields.above")} : <bdi>{dispute.aboveReason}</bdi>
        </p>
      )}
      {dispute.awardId && (
        <p>
          <Link to={finance.commission(dispute.accountId, dispute.awardId)}>{say("disputes.see_award")}</Link>
        </p>
      )}
    </section>
  )
}
