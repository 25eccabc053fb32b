import { day } from "#src/clock.ts"

/** How long a file may take to come; what has come by then is kept, what has not is asked again. */
export const uploadLifetime = day
/** A file in more pieces than this is sent by no device of good will. */
export const maxPieces = 400
/** Files of one account on their way at the same time. */
export const maxUnderWay = 40

export type Upload = {
  accountId: string
  id: string
  subjectId: string
  kind: string
  name: string
  totalBytes: number
  receivedBytes: number
  pieces: string[]
  expiresAt: Date
  finishedAt: Date | null
}
