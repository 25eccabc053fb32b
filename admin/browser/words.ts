import { useTranslation } from "adminjs"
import type words from "../locales/fr.json"

type Path<Node, Prefix extends string = ""> = {
  [Name in keyof Node & string]: Node[Name] extends string ? `${Prefix}${Name}` : Path<Node[Name], `${Prefix}${Name}.`>
}[keyof Node & string]

/** A dotted path in admin/locales/fr.json. */
export type Key = Path<typeof words>

export type Say = (key: Key, parameters?: Record<string, string | number>) => string

export function useSay(): Say {
  const { i18n } = useTranslation()
  return (key, parameters = {}) => String(i18n.t(key, parameters))
}

/** For what the database or the rules name, which may be newer than the words: the name itself where there are none. */
export function useNamed(): (group: string, name: string) => string {
  const { i18n } = useTranslation()
  return (group, name) => (i18n.exists(`${group}.${name}`) ? i18n.t(`${group}.${name}`) : name)
}
