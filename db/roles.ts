import pg from "pg"

export const roles = ["owner", "app", "clicks", "worker", "admin"] as const
export type Role = (typeof roles)[number]
export type RolePasswords = Record<Role, string>

/** Makes the roles (none bypasses row-level security, none but `owner` owns anything) and an empty database of the owner's. */
export async function createRolesAndDatabase(superuserUrl: string, database: string, passwords: RolePasswords) {
  const client = new pg.Client(superuserUrl)
  await client.connect()
  for (const role of roles) {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role])
    const password = client.escapeLiteral(passwords[role])
    const verb = rowCount ? "alter" : "create"
    await client.query(`${verb} role "${role}" login nosuperuser nocreaterole nobypassrls password ${password}`)
  }
  const { rowCount } = await client.query("select from pg_database where datname = $1", [database])
  if (!rowCount) {
    await client.query(
      `create database "${database}" owner owner encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8' template template0`,
    )
    await client.query(`revoke all on database "${database}" from public`)
    await client.query(`grant connect on database "${database}" to app, clicks, worker, admin`)
  }
  await client.end()
}
