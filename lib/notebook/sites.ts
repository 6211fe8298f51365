import { z } from 'zod';
import type { Edit } from '../records/edit.ts';
import type { RecordStore } from '../records/store.ts';

/** What the reader has said of a site. One record a site, each switch a field of its own. */
export const SITE = 'site';

const SiteFields = z.object({
  /** The reader is not wanted there. */
  off: z.boolean().optional().catch(undefined),
  /** The reader's own entries may be marked there. */
  own: z.boolean().optional().catch(undefined),
});
export type SiteSwitch = keyof z.infer<typeof SiteFields>;

/** Whether a switch is set for a site; none is until the reader sets it. */
export async function isSiteSet(
  store: RecordStore,
  site: string,
  name: SiteSwitch,
): Promise<boolean> {
  const record = await store.find(SITE, site);
  return SiteFields.safeParse(record?.fields).data?.[name] ?? false;
}

/** The sites for which a switch is set, by name. */
export async function listSites(store: RecordStore, name: SiteSwitch): Promise<string[]> {
  return (await store.list(SITE))
    .filter(({ fields }) => SiteFields.safeParse(fields).data?.[name])
    .map(({ id }) => id)
    .toSorted();
}

/** Sets a switch of a site. A site's other switches stay, also where two windows set them at once. */
export const siteToEdit = (site: string, name: SiteSwitch, value: boolean): Edit => ({
  do: 'put',
  kind: SITE,
  id: z.string().min(1).max(255).parse(site),
  fields: { [name]: value },
});
