import { ErrorPage } from "#src/ui/error-page.tsx"
import type { Answer, Answers } from "./answer.ts"

const worded = [400, 403, 404, 410, 413, 415, 429, 500, 503] as const
type Worded = (typeof worded)[number]

/** The localized page of an error, with the id that finds it in the logs. */
export function errorPage(answers: Answers, status: number, requestId: string): Answer {
  const known: Worded = worded.find((code) => code === status) ?? (status < 500 ? 404 : 500)
  const view = () => <ErrorPage code={known} requestId={requestId} />
  const title = answers.i.t(`errors.${known}.title`)
  return answers.partial
    ? { kind: "fragment", status, view }
    : { kind: "page", status, title, view, light: true, bare: false }
}
