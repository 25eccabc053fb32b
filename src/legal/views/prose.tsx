import { For, Show } from "solid-js"

/** A message of several lines: each is a paragraph, those that begin with a dash are the items of a list. */
export function Prose(props: { text: string }) {
  return (
    <div class="grid gap-3 max-w-prose">
      <For each={blocksOf(props.text)}>
        {(block) => (
          <Show when={block.isList} fallback={<p>{block.lines[0]}</p>}>
            <ul class="grid gap-1 ps-5 list-disc">
              <For each={block.lines}>{(line) => <li>{line}</li>}</For>
            </ul>
          </Show>
        )}
      </For>
    </div>
  )
}

type Block = { isList: boolean; lines: string[] }

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split("\n")) {
    const isList = line.startsWith("- ")
    const last = blocks.at(-1)
    if (isList && last?.isList) last.lines.push(line.slice(2))
    else blocks.push({ isList, lines: [isList ? line.slice(2) : line] })
  }
  return blocks
}
