/** The text of the pack that ships inside the extension. Throws when the build left it out. */
export async function readBundledPack(): Promise<string> {
  const response = await fetch('/pack.json');
  if (!response.ok) throw new Error(`The bundled pack is missing: status ${response.status}`);
  return response.text();
}
