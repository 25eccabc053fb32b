import { For, type JSX, Show } from "solid-js"
import type { SignedIn } from "#src/accounts/session.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Flash, Sharing } from "#src/web/answer.ts"
import { FlashNotice } from "./flash-notice.tsx"
import { pageAssets } from "./page-assets.ts"
import { SharingHead } from "./sharing-head.tsx"
import { SiteFooter } from "./site-footer.tsx"
import { SiteHeader } from "./site-header.tsx"
import { SuspensionBanner } from "./suspension-banner.tsx"

type DocumentProps = {
  title: string
  url: URL
  signedIn: SignedIn | null
  flash: Flash | null
  light: boolean
  bare: boolean
  sharing: Sharing | null
  children: JSX.Element
}

export function Document(props: DocumentProps) {
  const { t, tag, dir } = useI18n()
  return (
    <html lang={tag} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content='{"metaCharacter":"-","extensions":"none"}' />
        <meta name="theme-color" content="#096445" />
        <title>{`${props.title} · ShareYourSales`}</title>
        <Show when={props.sharing}>
          {(sharing) => <SharingHead title={props.title} url={props.url} sharing={sharing()} />}
        </Show>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <For each={pageAssets.styles}>{(href) => <link rel="stylesheet" href={href} />}</For>
        {/* In development the styles come by the script. */}
        <Show when={!props.light || import.meta.env.MODE === "development"}>
          <script type="module" src={pageAssets.script} />
        </Show>
      </head>
      <body
        class={`${props.bare ? "font-plain" : "font-sans"} text-base text-ink-900 bg-sand-50 min-h-screen flex flex-col`}
      >
        <a href="#main" class="sr-only focus:not-sr-only focus:p-3 focus:bg-white link">
          {t("site.skip_to_content")}
        </a>
        <Show when={!props.bare}>
          <SiteHeader url={props.url} signedIn={props.signedIn} />
        </Show>
        <SuspensionBanner account={props.signedIn?.current ?? null} />
        <main id="main" class={props.bare ? "flex-1 pb-8" : "flex-1 py-6 sm:py-8"}>
          <Show when={props.flash}>{(flash) => <FlashNotice flash={flash()} />}</Show>
          {props.children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
