/** @jsxRuntime classic */
import React from "react"
import { caseAddress } from "../browser/address.ts"
import { formatInstant } from "../browser/dates.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"

type Flag = SentCase["flags"][number]
type Props = { opened: SentCase; isBusy: boolean; onClear: (flag: Flag) => void }

/** Where the same number stands in another account's file: for people to weigh, never a refusal by itself. */
export default function Flags({ opened, isBusy, onClear }: Props) {
  const { t, named, language } = useWords()
  return (
    <section className="desk-card">
      <h2>{t("flags.title")}</h2>
      {opened.flags.length === 0 && <p className="desk-hint">{t("flags.none")}</p>}
      <ul className="desk-list">
        {opened.flags.map((flag) => (
          <li key={`${flag.otherAccountId} ${flag.field}`}>
            <p>
              <strong>{named("fields", flag.field)}</strong> ·{" "}
              <a className="desk-link" href={caseAddress(flag.otherAccountId)}>
                <bdi>{flag.otherAccountName}</bdi>
              </a>{" "}
              ({t(`kinds.${flag.otherAccountKind}`)})
            </p>
            {flag.sharesOwner && <p className="desk-hint">{t("flags.shares_owner")}</p>}
            {flag.clearedAt ? (
              <p className="desk-hint">
                {t("flags.cleared")} · <bdi>{flag.clearedBy?.name}</bdi> · {formatInstant(flag.clearedAt, language)}
              </p>
            ) : (
              opened.mayReview && (
                <button
                  type="button"
                  className="desk-btn desk-btn-quiet"
                  disabled={isBusy}
                  onClick={() => onClear(flag)}
                >
                  {t("flags.clear")}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
