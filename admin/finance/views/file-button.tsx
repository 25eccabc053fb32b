/** @jsxRuntime classic */
import React, { useState } from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import { fetchFile } from "../browser/send.ts"

type Props = { to: string; format: string; onDone: () => void }

/** Asks for the file of a batch, which the browser then keeps. */
export default function FileButton({ to, format, onDone }: Props) {
  const say = useSay()
  const named = useNamed()
  const [refusal, setRefusal] = useState<string | null>(null)
  const download = async () => {
    const refused = await fetchFile(to, { format })
    setRefusal(refused)
    if (refused === null) onDone()
  }
  return (
    <>
      <button type="button" className="house-button" onClick={download}>
        {say("finance.download", { format: named("finance.file_format", format) })}
      </button>
      {refusal && (
        <span role="alert" className="house-refusal">
          {named("finance.refused", refusal)}
        </span>
      )}
    </>
  )
}
