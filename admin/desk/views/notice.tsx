/** @jsxRuntime classic */
import React from "react"
import type { Tone } from "./badge.tsx"

export type Said = { tone: Tone; text: string; link?: { label: string; run: () => void } }

/** What the desk has to say of the last act; read out by screen readers as it changes. */
export default function Notice({ said }: { said: Said | null }) {
  return (
    <div className="desk-said" role="status">
      {said && (
        <p className={`desk-notice desk-${said.tone}`}>
          <span>{said.text}</span>
          {said.link && (
            <button type="button" className="desk-link" onClick={said.link.run}>
              {said.link.label}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
