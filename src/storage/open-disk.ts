import { S3Client } from "@aws-sdk/client-s3"
import { Disk } from "flydrive"
import { FSDriver } from "flydrive/drivers/fs"
import { S3Driver } from "flydrive/drivers/s3"
import { optionalSetting, setting } from "#src/env.ts"

/** The folder of STORAGE_DIR, or the bucket of STORAGE_URL. */
export function openDisk(): { disk: Disk; isBucket: boolean } {
  const url = optionalSetting("STORAGE_URL")
  const driver = url ? bucket(url) : new FSDriver({ location: setting("STORAGE_DIR"), visibility: "private" })
  return { disk: new Disk(driver), isBucket: url !== null }
}

/** Credentials come by the variables and files that every S3 client knows. */
function bucket(url: string): S3Driver {
  const { protocol, hostname, searchParams } = new URL(url)
  if (protocol !== "s3:" || !hostname) throw new Error("STORAGE_URL is not s3://bucket?region=…&endpoint=…")
  const endpoint = searchParams.get("endpoint")
  const client = new S3Client({
    region: searchParams.get("region") ?? "us-east-1",
    // Stores other than Amazon's answer to the bucket in the path, and keep the newer checksums as part of the body.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  })
  return new S3Driver({ client, bucket: hostname, visibility: "private", supportsACL: false })
}
