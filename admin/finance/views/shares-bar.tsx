/** @jsxRuntime classic */
import React from "react"

type Part = { name: string; share: number; text: string }

/** How a whole is made up; the figures beside say the same. Shares are tenths of a percent. */
export default function SharesBar({ parts }: { parts: Part[] }) {
  return (
    <figure className="house-shares">
      <div aria-hidden="true">
        {parts.map(({ name, share }) => (
          <span key={name} className={`house-share house-share-${name}`} style={{ flexGrow: share }} />
        ))}
      </div>
      <figcaption>
        {parts.map(({ name, share, text }) => (
          <span key={name}>
            <i className={`house-share-${name}`} aria-hidden="true" /> {text} <bdi>{percent(share)}</bdi>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function percent(share: number): string {
  return `${(share / 10).toFixed(1).replace(".", ",")} %`
}
