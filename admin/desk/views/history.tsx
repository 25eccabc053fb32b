/** @jsxRuntime classic */
import React from "react"
import { formatInstant } from "../browser/dates.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"

/** The life of the file, newest first. */
export default function History({ opened }: { opened: SentCase }) {
  const { t, named, language } = useWords()
  return (
    <section className="desk-card">
      <h2>{t("history.title")}</h2>
      <ol className="desk-list">
        {[...opened.events].reverse().map((event) => (
          <li key={event.id}>
            <p>
              <strong>{t(`states.${event.state}`)}</strong>
              {event.reason && ` — ${named("rejections", event.reason)}`}
            </p>
            {event.message && (
              <p className="desk-text" dir="auto">
                {event.message}
              </p>
            )}
            <p className="desk-hint">
              {t(`history.by.${event.actorKind}`)} <bdi>{event.actorName}</bdi> · {formatInstant(event.at, language)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
