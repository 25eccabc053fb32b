import { type ActionContext, BaseDatabase, BaseRecord, BaseResource, type Filter } from "adminjs"
import type { StaffAdmin } from "../staff-admin.ts"
import { countRows, findRows, findRowsByIds, type Row, type Sought } from "./find-rows.ts"
import type { ReadRows } from "./read-rows.ts"
import { RowProperty } from "./row-property.ts"
import type { Rows } from "./rows.ts"
import { shown } from "./shown.ts"

/** A query and the way to run it, which AdminJS' factory turns into a resource. */
export type RowSource = { rows: Rows; read: ReadRows }

const pageLimit = 100

type Wanted = { limit?: number; offset?: number; sort?: { sortBy?: string; direction?: "asc" | "desc" } }

/** Reads rows for AdminJS; it has no create, update or delete, so that no row changes behind the use cases. */
export class RowResource extends BaseResource {
  readonly #source: RowSource
  readonly #properties: Map<string, RowProperty>

  constructor(source: RowSource) {
    super(source)
    this.#source = source
    const columns = Object.entries({ id: { kind: "text" } as const, ...source.rows.columns })
    this.#properties = new Map(columns.map(([path, column], place) => [path, new RowProperty(path, column, place)]))
  }

  static override isAdapterFor(source: unknown): boolean {
    return typeof source === "object" && source !== null && "rows" in source && "read" in source
  }

  override databaseName() {
    return "shareyoursales"
  }

  override databaseType() {
    return "postgres"
  }

  override id() {
    return this.#source.rows.name
  }

  override properties() {
    return [...this.#properties.values()]
  }

  override property(path: string) {
    return this.#properties.get(path) ?? null
  }

  override count(filter: Filter): Promise<number> {
    const { rows, read } = this.#source
    return read((trx) => countRows(trx, rows, soughtBy(filter)))
  }

  override async find(filter: Filter, { limit = 10, offset = 0, sort }: Wanted, context?: ActionContext) {
    const { rows, read } = this.#source
    const part = {
      limit: Math.min(wholeNumber(limit, 10), pageLimit),
      offset: wholeNumber(offset, 0),
      sortBy: sort?.sortBy ?? rows.newestBy,
      direction: sort?.direction ?? ("desc" as const),
    }
    const found = await read((trx) => findRows(trx, rows, soughtBy(filter), part))
    return found.map((row) => this.#record(row, context))
  }

  override async findOne(id: string, context?: ActionContext): Promise<BaseRecord | null> {
    const [record] = await this.findMany([id], context)
    return record ?? null
  }

  override async findMany(ids: (string | number)[], context?: ActionContext) {
    const { rows, read } = this.#source
    const found = await read((trx) => findRowsByIds(trx, rows, ids.map(String)))
    return found.map((row) => this.#record(row, context))
  }

  #record(row: Row, context?: ActionContext): BaseRecord {
    const { rows } = this.#source
    const id = rows.key.map((name) => row[name]).join(".")
    return new BaseRecord({ ...shown(rows, row, context?.currentAdmin as StaffAdmin | undefined), id }, this)
  }
}

/** AdminJS asks for one beside the resource; ours finds nothing by itself. */
export class NoDatabase extends BaseDatabase {
  static override isAdapterFor() {
    return false
  }

  override resources() {
    return []
  }
}

function soughtBy(filter: Filter | undefined): Sought {
  const filters = (filter?.filters ?? {}) as Record<string, { value: unknown }>
  return Object.fromEntries(Object.entries(filters).map(([path, { value }]) => [path, value]))
}

function wholeNumber(value: unknown, otherwise: number): number {
  const number = Math.trunc(Number(value))
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise
}
