/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import { sources } from "../browser/places.ts"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"
import type { IssuerProps } from "./issuer-page.tsx"

/** From which account the platform pays, and from which it paid before. */
export default function IssuerBank({ facts: { banks, mayPay }, onDone }: IssuerProps) {
  const say = useSay()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>
        {say("finance.issuer.bank")}
        {banks.length === 0 && <Tag tone="warn" text={say("finance.missing")} />}
      </h2>
      <p className="house-hint">{say("finance.issuer.bank_what")}</p>
      <FiguresTable
        title="finance.issuer.bank"
        none="finance.issuer.no_bank"
        columns={[
          "finance.holder",
          { brief: "finance.rib" },
          "finance.bank",
          "finance.recorded_by",
          "properties.state",
        ]}
        rows={banks.map(({ id, holder, shown, bank, at, by }, place) => ({
          id,
          cells: [
            <bdi key="holder">{holder}</bdi>,
            <bdi key="rib">{shown}</bdi>,
            bank ? <bdi key="bank">{bank}</bdi> : say("finance.issuer.unknown_bank"),
            <span key="by">
              <bdi>{by}</bdi>
              <small>{formatInstant(at, language)}</small>
            </span>,
            <Tag
              key="state"
              tone={place === 0 ? "good" : "plain"}
              text={say(place === 0 ? "finance.in_force" : "finance.replaced")}
            />,
          ],
        }))}
      />
      {mayPay && (
        <div className="house-buttons">
          <ActBox
            act="change_bank"
            to={sources.issuer("/bank")}
            fields={[
              { name: "holder", kind: "text", start: banks[0]?.holder ?? "" },
              { name: "rib", kind: "text" },
            ]}
            onDone={onDone}
          />
        </div>
      )}
    </section>
  )
}
