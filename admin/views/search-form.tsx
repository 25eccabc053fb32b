/** @jsxRuntime classic */
import React, { useState } from "react"
import { useNavigate } from "react-router"
import { useSay } from "../browser/words.ts"

/** Leads to the search page without the text in the address: phones and identity numbers stay out of logs and history. */
export default function SearchForm() {
  const say = useSay()
  const navigate = useNavigate()
  const [text, setText] = useState("")
  return (
    <search className="house-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          navigate("/admin/pages/search", { state: { text } })
        }}
      >
        <input
          type="search"
          aria-label={say("search.label")}
          placeholder={say("search.placeholder")}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  )
}
