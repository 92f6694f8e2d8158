import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = globSync('{content/corpus,site,assist-api}/**/*.{ts,tsx,astro}', { cwd: root });

interface Import {
  readonly from: string;
  /** Path below the project, or a package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every import of a file, also from the frontmatter and the scripts of an `.astro` file. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1],
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]),
      ].join('\n')
    : text;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const to = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier;
    found.push({ from: file, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { importClause } = node;
      add(node.moduleSpecifier.text, importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const imports = files.flatMap(importsOf);
const between = (from: RegExp, to: RegExp) => imports.filter((one) => from.test(one.from) && to.test(one.to));
const values = (list: readonly Import[]) => list.filter(({ typeOnly }) => !typeOnly);

describe('imports', () => {
  test('the walk sees the project', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(between(/^assist-api\//, /^content\/corpus\//).length).toBeGreaterThan(0);
  });

  test('content/corpus imports neither site nor assist-api', () => {
    expect(between(/^content\/corpus\//, /^(site|assist-api)\//)).toEqual([]);
  });

  test('assist-api imports nothing of site', () => {
    expect(between(/^assist-api\//, /^site\//)).toEqual([]);
  });

  test('site imports types only of assist-api', () => {
    expect(values(between(/^site\//, /^assist-api\//))).toEqual([]);
  });

  test('the parts that run in browsers import no Node module and nothing above themselves', () => {
    const browserParts = /^content\/corpus\/(language|hours|masking)\//;
    expect(between(browserParts, /^node:/)).toEqual([]);
    expect(values(between(browserParts, /^content\/corpus\/(load|checks|index)/))).toEqual([]);
  });

  test('relative imports name a file with its ending', () => {
    const relativeOnes = imports.filter(({ to }) => /^(content|site|assist-api)\//.test(to));
    expect(
      relativeOnes.filter(({ to }) => !/\.(ts|tsx|astro|css|mjs|json|svg|woff2)(\?\w+)?$/.test(to)),
    ).toEqual([]);
  });
});
