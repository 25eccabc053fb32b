import { type JSX, Show } from "solid-js"
import { type Key, useT } from "#src/i18n/i18n.ts"

/** One part of a page for reading: its heading, a sentence, and what it shows. */
export function Topic(props: { id: string; title: Key; lead?: Key; children?: JSX.Element }) {
  const t = useT()

  return (
    <section class="grid gap-4 scroll-mt-6" aria-labelledby={props.id}>
      <h2 class="text-2xl font-bold text-ink-900 leading-tight" id={props.id}>
        {t(props.title)}
      </h2>
      <Show when={props.lead}>{(lead) => <p class="max-w-prose">{t(lead())}</p>}</Show>
      {props.children}
    </section>
  )
}
