import antfu from '@antfu/eslint-config'
import a11y from 'eslint-plugin-vuejs-accessibility'
import { importLaw } from './scripts/lint/import-law.ts'

export default antfu(
  {
    typescript: true,
    vue: true,
    yaml: true,
    markdown: false,
    ignores: ['cms/types/generated/**', 'cms/openapi.json', 'cms/test/fixtures/importers/**', 'web/app/assets/css/theme/**', 'pnpm-lock.yaml', 'docs/**/*.json'],
  },
  {
    name: 'kokeboka/import-law',
    plugins: { kokeboka: { rules: { 'import-law': importLaw } } },
    rules: { 'kokeboka/import-law': 'error' },
  },
  ...a11y.configs['flat/recommended'].map(config => ({ ...config, files: ['web/app/**/*.vue'] })),
  {
    name: 'kokeboka/labels',
    files: ['web/app/**/*.vue'],
    // `for` is enough: a label around hint, error and control would be read out with all of them.
    rules: { 'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }] },
  },
  {
    name: 'kokeboka/rules',
    rules: {
      // Everything a reader or operator sees on the console is meant.
      'no-console': 'off',
      // Where a list is easier to read on one line is the writer's judgement.
      'antfu/reasonable-newline': 'off',
      // In running text a line break is a space that a reader sees.
      'vue/singleline-html-element-content-newline': 'off',
      // Errors are thrown as facts with a cause, not as literals.
      'ts/no-explicit-any': 'error',
      // A relation of words in Norwegian text; sorting would lose the editor's order.
      'yaml/sort-keys': 'off',
    },
  },
)
