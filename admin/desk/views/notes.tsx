/** @jsxRuntime classic */
import React, { forwardRef, useState } from "react"
import { formatInstant } from "../browser/dates.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"

type Props = { opened: SentCase; isBusy: boolean; onWrite: (text: string) => Promise<boolean> }

/** What reviewers tell each other; the applicant never reads it. */
const Notes = forwardRef<HTMLTextAreaElement, Props>(function Notes({ opened, isBusy, onWrite }, field) {
  const { t, language } = useWords()
  const [text, setText] = useState("")
  const write = async () => {
    if (await onWrite(text)) setText("")
  }
  return (
    <section className="desk-card">
      <h2>{t("notes.title")}</h2>
      <ul className="desk-list">
        {opened.notes.map((note) => (
          <li key={note.id}>
            <p className="desk-hint">
              <bdi>{note.by.name}</bdi> · {formatInstant(note.at, language)}
            </p>
            <p className="desk-text" dir="auto">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
      {opened.mayReview && (
        <form
          className="desk-form"
          data-typing
          onSubmit={(event) => {
            event.preventDefault()
            void write()
          }}
        >
          <label className="desk-field">
            <span>{t("notes.label")}</span>
            <textarea
              ref={field}
              rows={2}
              dir="auto"
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && event.ctrlKey) void write()
                if (event.key === "Escape") event.currentTarget.blur()
              }}
            />
          </label>
          <button type="submit" className="desk-btn desk-btn-quiet" disabled={isBusy || text.trim() === ""}>
            {t("notes.write")}
          </button>
        </form>
      )}
    </section>
  )
})

export default Notes
