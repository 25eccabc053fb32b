/** Whether a text from outside may stand where an id does, as we write them; Postgres fails on one that is none. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
