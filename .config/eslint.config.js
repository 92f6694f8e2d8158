// Type-aware lint and the direction of imports. Run by `npm run lint`.
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Refuses imports of other rooms; `type`-only imports are listed apart. */
const mayNotImport = (...patterns) => [
  'error',
  {
    patterns: patterns.map(([group, message, allowTypeImports = false]) => ({
      group,
      message,
      allowTypeImports,
    })),
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', '.tanggap/', '.astro/'] },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
    },
  },
  { files: ['**/*.astro', '**/*.mjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['content/corpus/main.ts', 'assist-api/main.ts', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['content/corpus/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': mayNotImport([
        ['**/site/**', '**/assist-api/**'],
        'content/corpus is the bottom: it imports neither site nor assist-api.',
      ]),
    },
  },
  {
    files: ['content/corpus/{language,hours,masking,facts}/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': mayNotImport([
        ['node:*', '../load/**', '../checks/**', '**/site/**', '**/assist-api/**'],
        'This part runs in the browser: no Node import, nothing of the loader.',
      ]),
    },
  },
  {
    files: ['assist-api/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': mayNotImport([
        ['**/site/**'],
        'assist-api never imports site code.',
      ]),
    },
  },
  {
    files: ['site/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': mayNotImport([
        ['**/assist-api/**'],
        'site takes types only from assist-api.',
        true,
      ]),
    },
  },
);
