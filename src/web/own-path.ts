/** A page of ours to go to next, or null: any other address would send the reader wherever a link's author likes. */
export function ownPath(text: string): string | null {
  return /^\/(fr|ar)(?=[/?]|$)(?!.*\/[/.])[\x21-\x5b\x5d-\x7e]*$/.test(text) && text.length <= 1000 ? text : null
}
