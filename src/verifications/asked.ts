/** A field or paper of a requirement's row; its name ends with "?" when it may be left out. */
export type Asked<Name extends string = string> = { name: Name; isOptional: boolean }

export function asked(written: string): Asked {
  return { name: written.replace(/\?$/, ""), isOptional: written.endsWith("?") }
}
