/** @jsxRuntime classic */
import React from "react"
import { Link } from "react-router-dom"
import { places } from "../browser/places.ts"

/** A merchant or a payee by name, and the way to all that is known of them. */
export default function AccountLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to={places.account(id)}>
      <bdi>{name}</bdi>
    </Link>
  )
}
