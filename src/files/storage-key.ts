import type { FileId } from "./seal-file.ts"

/** Where a file's body is kept: made of ids alone, never of a name that somebody sent. */
export function storageKey({ accountId, id }: FileId): string {
  return `files/${accountId}/${id}`
}
