import type { SourceFile } from './imports.ts';
import type { Room } from './rooms.ts';

/** Tests, and what only they and the gallery of views use, may import what they like. */
export const isForTests = (path: string): boolean =>
  /\.(test|browser|bench|fixture)\.tsx?$|(^|\/)(builders|fixtures)\.tsx?$/.test(path);

/** The room of a path: `lib/page`, `entrypoints/popup`; for other folders the folder itself. */
export function roomOf(path: string): string {
  const [top = '', folder = '', ...rest] = path.split('/');
  const isDivided = ['lib', 'components', 'entrypoints'].includes(top);
  return isDivided && rest.length > 0 ? `${top}/${folder}` : top;
}

/** Every import that no row of the table allows, as sentences that say where it belongs. */
export function findBreaches(
  files: readonly SourceFile[],
  rooms: Readonly<Record<string, Room>>,
): string[] {
  return files
    .filter(({ path }) => !isForTests(path))
    .flatMap(({ path, imports }) => {
      const room = roomOf(path);
      const allowed = rooms[room];
      if (!allowed) return [`${path}: there is no room "${room}": ${NEW_ROOM}`];
      return imports.flatMap(({ target, isPackage }) => {
        if (isPackage) {
          if (allowed.packages.some((name) => covers(name, target))) return [];
          return [`${path} imports the package "${target}": ${whoMay('package', target, rooms)}`];
        }
        const other = roomOf(target);
        if (isForTests(target)) return [`${path} imports ${target}, which is for tests only`];
        if (other === room || allowed.may.includes(other)) return [];
        if (!rooms[other] && other !== 'assets' && other !== 'tests')
          return [`${path} imports ${target}: there is no room "${other}": ${NEW_ROOM}`];
        return [`${path} imports ${target}: ${whoMay('room', other, rooms)}`];
      });
    });
}

/** Rows of the table without a file: a wall around nothing. */
export function findEmptyRooms(
  files: readonly SourceFile[],
  rooms: Readonly<Record<string, Room>>,
): string[] {
  const inUse = new Set(files.map(({ path }) => roomOf(path)));
  return Object.keys(rooms)
    .filter((room) => !inUse.has(room))
    .map((room) => `"${room}" has a row but no file: take the row out of tests/walls/rooms.ts`);
}

/** Packages that reach these rooms through any chain of imports, with the chain. */
export function findReached(
  files: readonly SourceFile[],
  from: readonly string[],
  packages: readonly string[],
): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, chain: readonly string[]) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { target, isPackage, isType } of byPath.get(path)?.imports ?? []) {
      if (isType) continue;
      if (!isPackage) follow(target, [...chain, path]);
      else if (!packages.some((name) => covers(name, target)))
        found.push(`"${target}" would run in every page: ${[...chain, path].join(' → ')}`);
    }
  };
  for (const { path } of files)
    if (from.includes(roomOf(path)) && !isForTests(path)) follow(path, []);
  return found;
}

/** Rings of files that import each other, types included: each is one idea in several files. */
export function findRings(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, chain: readonly string[]) => {
    const at = chain.indexOf(path);
    if (at >= 0) rings.push(`${[...chain.slice(at), path].join(' → ')}: move what both need apart`);
    if (at >= 0 || done.has(path)) return;
    for (const { target, isPackage } of byPath.get(path)?.imports ?? [])
      if (!isPackage) visit(target, [...chain, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return rings;
}

const NEW_ROOM = 'put the file into one that is there, or add a row to tests/walls/rooms.ts';

const covers = (allowed: string, name: string): boolean =>
  allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : allowed === name;

function whoMay(
  kind: 'package' | 'room',
  name: string,
  rooms: Readonly<Record<string, Room>>,
): string {
  const those = Object.entries(rooms)
    .filter(([, { may, packages }]) =>
      kind === 'room' ? may.includes(name) : packages.some((each) => covers(each, name)),
    )
    .map(([room]) => room);
  return those.length === 0
    ? `no room may; tests/walls/rooms.ts is where that is decided`
    : `only ${those.join(', ')} may: move the code there, or take what you need as an argument`;
}
