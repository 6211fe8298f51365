/** The pack file that ships inside the extension. Throws when the build left it out. */
export async function readBundledPack(): Promise<Uint8Array> {
  const response = await fetch('/pack.jsonl');
  if (!response.ok) throw new Error(`The bundled pack is missing: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
