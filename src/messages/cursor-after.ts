import type { ShownMessage } from "./message-queries.ts"

/** The last message of which nothing more will come: one with a file still to be scanned is looked at again. */
export function cursorAfter(messages: readonly ShownMessage[], from: string | null): string | null {
  const waiting = messages.findIndex(({ files }) => files.some(({ scan }) => scan === "waiting"))
  const settled = waiting === -1 ? messages : messages.slice(0, waiting)
  return settled.at(-1)?.id ?? from
}
