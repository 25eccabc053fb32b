import { For } from "solid-js"
import { type Matcher, piecesOf } from "../highlight.ts"

/** A text with what was asked for marked in it. */
export function Marked(props: { text: string; matches: Matcher }) {
  return (
    <bdi>
      <For each={piecesOf(props.text, props.matches)}>
        {({ text, isMatch }) =>
          isMatch ? <mark class="bg-saffron-100 text-inherit rounded-sm">{text}</mark> : <>{text}</>
        }
      </For>
    </bdi>
  )
}
