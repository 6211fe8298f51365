/** After this many milliseconds a download has begun, and its address is no longer needed. */
const BEGUN = 60_000;

/** Hands a file to the reader as a download, without asking for any permission. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}
