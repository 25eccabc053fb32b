/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { useSay } from "../../browser/words.ts"
import { formatDay, formatInstant } from "../../desk/browser/dates.ts"
import { sources } from "../browser/places.ts"
import type { SentPlatformMerchant } from "../wire.ts"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"

/** On which licence and mandate the platform pays for a merchant; nothing leaves without one in force. */
export default function PayerContracts({ facts, onDone }: { facts: SentPlatformMerchant; onDone: () => void }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  const { accountId, contracts, mayPay, today } = facts
  const inForce = contracts.find(({ endedAt }) => endedAt === null)
  const to = (part: string) => sources.ofAccount(accountId, `contracts${part}`)
  return (
    <section className="house-card">
      <h2>{say("finance.contracts.title")}</h2>
      <p className="house-hint">{say("finance.contracts.what")}</p>
      <FiguresTable
        title="finance.contracts.title"
        none="finance.contracts.none"
        columns={[
          ...([
            "finance.fields.contractReference",
            "finance.fields.licenceReference",
            { brief: "finance.fields.signedOn" },
          ] as const),
          ...([{ brief: "finance.recorded_by" }, "finance.ended"] as const),
        ]}
        rows={contracts.map((contract) => ({
          id: contract.id,
          cells: [
            <bdi key="contract">{contract.contractReference}</bdi>,
            <bdi key="licence">{contract.licenceReference}</bdi>,
            formatDay(contract.signedOn, language),
            <span key="by">
              <bdi>{contract.recordedByName}</bdi>
              <small>{formatInstant(contract.recordedAt, language)}</small>
            </span>,
            contract.endedAt ? (
              <span key="end">
                {formatInstant(contract.endedAt, language)} · <bdi>{contract.endedByName}</bdi>
                <small dir="auto">{contract.endReason}</small>
              </span>
            ) : (
              say("finance.in_force")
            ),
          ],
        }))}
      />
      {mayPay && (
        <div className="house-buttons">
          {inForce ? (
            <ActBox
              act="end_contract"
              to={to(`/${inForce.id}/end`)}
              fields={[{ name: "reason", kind: "long" }]}
              look="danger"
              onDone={onDone}
            />
          ) : (
            <ActBox
              act="record_contract"
              to={to("")}
              fields={[
                { name: "licenceReference", kind: "text" },
                { name: "contractReference", kind: "text" },
                { name: "signedOn", kind: "day", start: today },
              ]}
              onDone={onDone}
            />
          )}
        </div>
      )}
    </section>
  )
}
