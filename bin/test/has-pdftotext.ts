import { spawnSync } from "node:child_process"

/** Whether the tool is there that reads a PDF back as a person copies it. */
export function hasPdftotext(): boolean {
  return spawnSync("pdftotext", ["-v"]).error === undefined
}
