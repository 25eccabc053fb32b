import { For, type JSX, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { pictureUrl } from "#src/products/picture-url.ts"
import type { PortfolioItem } from "../portfolio-queries.ts"

/** What was made before, each with its picture and where it was published. */
export function PortfolioGrid(props: { items: PortfolioItem[] }) {
  const { t } = useI18n()
  return (
    <Show when={props.items.length > 0}>
      <section class="stack gap-3" aria-labelledby="portfolio">
        <h2 id="portfolio" class="section-title">
          {t("profiles.page.portfolio")}
        </h2>
        <ul class="grid gap-3 sm:grid-cols-2">
          <For each={props.items}>
            {(item) => (
              <li>
                <Around address={item.address}>
                  <Show when={item.pictureId}>
                    {(id) => (
                      <img
                        src={pictureUrl(id(), 320)}
                        alt=""
                        width="320"
                        height="320"
                        loading="lazy"
                        class="size-20 shrink-0 rounded-lg object-cover bg-sand-100"
                      />
                    )}
                  </Show>
                  <span class="grid gap-1 min-w-0">
                    <span class="font-semibold break-words" dir="auto">
                      {item.title}
                    </span>
                    <Show when={item.address}>
                      {(address) => (
                        <span class="hint truncate" dir="ltr">
                          {hostOf(address())}
                        </span>
                      )}
                    </Show>
                  </span>
                </Around>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

const frame = "flex gap-3 items-center p-3 h-full bg-white border border-sand-200 rounded-xl"

function Around(props: { address: string | null; children: JSX.Element }) {
  return (
    <Show when={props.address} fallback={<div class={frame}>{props.children}</div>}>
      {(address) => (
        <a
          href={address()}
          rel="noopener nofollow ugc"
          class={`${frame} no-underline text-ink-900 hover:border-brand-700 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-brand-700`}
        >
          {props.children}
        </a>
      )}
    </Show>
  )
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, "") ?? ""
}
