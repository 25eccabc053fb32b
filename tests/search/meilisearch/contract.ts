import { existsSync, readFileSync } from "node:fs"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import ajvFormats from "ajv-formats"

type Operation = {
  parameters?: { in: string; name: string }[]
  requestBody?: { content?: Record<string, unknown> }
  responses: Record<string, { content?: Record<string, unknown> }>
}
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } }

const file = "../shared/facts/specs/meilisearch/meilisearch-slim.json"
/** Meilisearch's own description of itself is a fact beside the project and never in it. */
export const hasContract = existsSync(file)

const json = "application/json"
const methods = new Set(["get", "post", "put", "patch", "delete"])
let validators: { of: (pointer: string) => ValidateFunction; operations: Found[] } | undefined

type Found = { method: string; path: string; operation: Operation; pattern: RegExp }

function load() {
  const document = JSON.parse(readFileSync(file, "utf8")) as Document
  // It says an object of patterns; every version and every client of it speaks of a list.
  document.components.schemas.AttributePatterns = { type: "array", items: { type: "string" } }
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajvFormats.default(ajv)
  ajv.addSchema({ $id: "meilisearch", ...document })
  const compiled = new Map<string, ValidateFunction>()
  const of = (pointer: string) => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `meilisearch#${pointer}` })
    compiled.set(pointer, known)
    return known
  }
  const operations = Object.entries(document.paths).flatMap(([path, all]) =>
    Object.entries(all)
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => ({ method, path, operation, pattern: patternOf(path) })),
  )
  return { of, operations: operations.toSorted((a, b) => a.path.split("{").length - b.path.split("{").length) }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`)
}

export type Exchange = {
  method: string
  path: string
  query: URLSearchParams
  sent: unknown
  status: number
  answered: unknown
}

/** What Meilisearch's description finds wrong with a request and with the answer to it. */
export function problemsOf({ method, path, query, sent, status, answered }: Exchange): string[] {
  validators ??= load()
  const { of, operations } = validators
  const found = operations.find((one) => one.method === method.toLowerCase() && one.pattern.test(path))
  if (!found) return [`no such operation: ${method} ${path}`]
  const at = `/paths/${escaped(found.path)}/${found.method}`
  const named = new Set((found.operation.parameters ?? []).filter((one) => one.in === "query").map(({ name }) => name))
  const unknown = [...query.keys()]
    .filter((name) => !named.has(name))
    .map((name) => `${method} ${path}: no parameter ${name}`)
  const wrong = (validate: ValidateFunction, told: unknown, what: string) =>
    validate(told) ? [] : [`${what} ${method} ${path}: ${JSON.stringify(validate.errors?.slice(0, 3))}`]
  const asked = found.operation.requestBody
    ? wrong(of(`${at}/requestBody/content/${escaped(json)}/schema`), sent, "request")
    : []
  return [...unknown, ...asked, ...problemsOfAnswer()]

  function problemsOfAnswer(): string[] {
    const said = found?.operation.responses[String(status)]
    if (!said)
      return status >= 400 ? wrong(of("/components/schemas/ResponseError"), answered, "error") : [`${path}: ${status}`]
    // Without a federation it answers a list of results, which its description leaves out.
    if (found?.path === "/multi-search" && status === 200)
      return (answered as { results: object[] }).results.flatMap((one) =>
        wrong(of("/components/schemas/SearchResult"), one, "answer"),
      )
    return said.content
      ? wrong(of(`${at}/responses/${status}/content/${escaped(json)}/schema`), answered, "answer")
      : []
  }
}

function escaped(segment: string): string {
  return encodeURIComponent(segment.replaceAll("~", "~0").replaceAll("/", "~1"))
}
