import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** One import, export-from or `import()` of a file. */
export type Import = {
  /** A path from the root for files of ours, else the package as it is written. */
  target: string;
  isPackage: boolean;
  /** Gone after compilation. */
  isType: boolean;
};

/** A source file by its path from the root. */
export type SourceFile = { path: string; text: string; imports: Import[] };

/** Every file of code in these folders, tests and what only they use included. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /(?<!\.d)\.m?tsx?$|\.mjs$/.test(file.name))
    .map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join('/'))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: readImports(path, text) };
    });
}

/** What a file imports. Throws where an `import()` takes anything but a plain text. */
export function readImports(path: string, text: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  const found = [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      request: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ request: moduleRequest.value, isType }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      request: unquote(path, text.slice(start, end)),
      isType: false,
    })),
  ];
  return found.map(({ request, isType }) => {
    const isPackage = !request.startsWith('.');
    const target = isPackage ? request : posix.join(posix.dirname(path), request.split('?')[0]!);
    return { target, isPackage, isType };
  });
}

/** Imports of files that are not there. */
export const brokenImports = (root: string, files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, isPackage }) => !isPackage && !existsSync(join(root, target)))
      .map(({ target }) => `${path} imports ${target}, which is not there`),
  );

function unquote(path: string, literal: string): string {
  const plain = /^(['"])([^'"\\]+)\1$/.exec(literal)?.[2];
  if (plain === undefined) throw new Error(`${path}: import(${literal}) cannot be followed`);
  return plain;
}
