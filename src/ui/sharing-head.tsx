import { For, Show } from "solid-js"
import { setting } from "#src/env.ts"
import { locales, useI18n } from "#src/i18n/i18n.ts"
import type { Sharing } from "#src/web/answer.ts"

/** What networks and search engines read of a page that everybody may see: its one address, the other language, a picture, facts. */
export function SharingHead(props: { title: string; url: URL; sharing: Sharing }) {
  const { locale, tag } = useI18n()
  const { description, picture, facts = [], isUnlisted } = props.sharing
  const site = setting("PUBLIC_URL")
  const path = (props.sharing.path ?? props.url.pathname).replace(/^\/(?:fr|ar)(?=\/|$)/, "")
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={`${site}/${locale}${path}`} />
      <Show when={isUnlisted}>
        <meta name="robots" content="noindex, follow" />
      </Show>
      <For each={locales}>{(other) => <link rel="alternate" hreflang={other} href={`${site}/${other}${path}`} />}</For>
      <link rel="alternate" hreflang="x-default" href={`${site}/fr${path}`} />
      <meta property="og:site_name" content="ShareYourSales" />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={tag.replace("-", "_")} />
      <meta property="og:url" content={`${site}/${locale}${path}`} />
      <meta property="og:title" content={props.title} />
      <meta property="og:description" content={description} />
      <Show when={picture}>
        {(address) => (
          <>
            <meta property="og:image" content={site + address()} />
            <meta name="twitter:card" content="summary_large_image" />
          </>
        )}
      </Show>
      <For each={facts}>{(fact) => <script type="application/ld+json" innerHTML={jsonLd(fact)} />}</For>
    </>
  )
}

/** JSON that ends no script element, whatever somebody typed into it. */
function jsonLd(fact: object): string {
  return JSON.stringify({ "@context": "https://schema.org", ...fact }).replace(/</g, "\\u003c")
}
