/** Whether a text may be a link's code at all: nothing else is worth a query. */
export function isLinkCode(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text)
}
