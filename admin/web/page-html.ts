import { directionOf, type Language } from "../words.ts"
import { readAsset } from "./assets.ts"

const start = "window.REDUX_STATE = "
const end = "window.THEME_COMPONENTS = {}"

/** AdminJS' page without what we do not allow in it: other hosts, scripts without a nonce, data that could end its own script. */
export function mendPage(html: string, language: Language, nonce: string): string {
  return escapeState(html)
    .replace(/<link[^>]+fonts\.googleapis\.com[^>]*>/, "")
    .replace(/<html lang=[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`)
    .replace(
      /(<script src=")(\/admin\/frontend\/assets\/([\w.-]+))"/g,
      (_, tag: string, path: string, name: string) => {
        const version = readAsset(name)?.version
        return `${tag}${path}${version ? `?v=${version}` : ""}"`
      },
    )
    .replace(/<script(?=[\s>])/g, `<script nonce="${nonce}"`)
    .trimStart()
}

// Every "<" of the state stands inside a JSON string, where its escape means the same.
function escapeState(html: string): string {
  const from = html.indexOf(start)
  const to = html.lastIndexOf(end)
  if (from < 0 || to < from) return html
  const state = html
    .slice(from, to)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
  return html.slice(0, from) + state + html.slice(to)
}
