import { For } from "solid-js"
import type { Piece } from "../read-conversation.ts"
import { MessageBubble } from "./message-bubble.tsx"

export type MessageListProps = Piece & { otherName: string; viewerId: string }

/** The messages of a page, or those that have come since: a live page merges the second into the first. */
export function MessageList(props: MessageListProps) {
  const isSeen = (id: string) => props.seenUntil !== null && id <= props.seenUntil
  return (
    <ol
      id="messages"
      data-seen={props.seenUntil ?? undefined}
      data-state={props.blockedBy ?? "open"}
      class="grid gap-3 content-end p-3 sm:p-4"
    >
      <For each={props.messages}>
        {(message) => (
          <MessageBubble
            {...{ message, threadId: props.threadId, otherName: props.otherName, viewerId: props.viewerId }}
            isSeen={isSeen(message.id)}
          />
        )}
      </For>
    </ol>
  )
}
