/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import { places as books } from "../../ledger/browser/places.ts"
import Facts from "../../views/facts.tsx"
import type { SentDispute } from "../wire.ts"

/** The order as it came: why it was attributed, and what has happened to it. */
export default function DisputeOrder({ facts: { dispute, order, events } }: { facts: SentDispute }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  if (!order || !dispute.orderId) return null
  return (
    <section className="house-card">
      <h2>
        <span>
          {say("disputes.order")}{" "}
          <Link to={books.order(dispute.accountId, dispute.orderId)}>
            <bdi>{dispute.externalId}</bdi>
          </Link>
        </span>
      </h2>
      <Facts
        facts={[
          ["state", named("labels.state", order.state)],
          ["totalCents", order.total],
          ["attributionReason", named("labels.attributionReason", order.attributionReason)],
          ["touchedAt", order.touchedAt && formatInstant(order.touchedAt, language)],
          ["promoCode", order.promoCode],
          ["amountCents", order.commission],
          ["reversedCents", order.reversed],
        ]}
      />
      <ol className="house-steps">
        <li>
          {formatInstant(order.placedAt, language)} · {named("labels.state", "placed")}
        </li>
        {events.map((event) => (
          <li key={event.id}>
            {formatInstant(event.occurredAt, language)} · {named("labels.state", event.type)}{" "}
            <small>{say("ledger.heard", { at: formatInstant(event.recordedAt, language) })}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
