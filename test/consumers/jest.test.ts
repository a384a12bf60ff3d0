/** Apps that Jest tests. */
import { test } from 'vitest';
import { describeNeeding } from '../support/needed.js';
import { App, expectAnswer, type Files, MISSING, NODES, tool } from './app.js';

const COMMONJS = '{ "private": true }';
const MODULE = '{ "private": true, "type": "module" }';

const tsconfig = (compilerOptions: object): string =>
  JSON.stringify({
    compilerOptions: {
      ...{
        strict: true,
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
      },
      ...{ types: ['node'], skipLibCheck: true, esModuleInterop: true, ...compilerOptions },
    },
    include: ['src'],
  });

const BUNDLER = tsconfig({ module: 'esnext', moduleResolution: 'bundler' });
const NODE10 = tsconfig({ module: 'commonjs', moduleResolution: 'node10' });

/** Writes the report to a file, since Jest prints to the console. */
const testFile = (program: string): string => `import { writeFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { report } from '${program}';

test('reports', async () => {
  writeFileSync('report.json', JSON.stringify(await report(process.env['API_URL'] ?? '')));
});
`;

/** The configuration that babel-jest and Babel document. */
const BABEL = `module.exports = {
  presets: [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript'],
};
`;

interface Setup {
  readonly files: Files;
  readonly target?: 'js';
  /** The flags with which Node must run Jest. */
  readonly flags?: readonly string[];
  /** The specifier with which the test imports the program. */
  readonly program?: string;
}

const ESM = ['--experimental-vm-modules', '--no-warnings'];

const SETUPS: Readonly<Record<string, Setup>> = {
  'ts-jest and CommonJS': {
    files: {
      'package.json': COMMONJS,
      'tsconfig.json': NODE10,
      'jest.config.js': `module.exports = { preset: 'ts-jest' };\n`,
    },
  },
  'ts-jest, CommonJS and the client as JavaScript': {
    files: {
      'package.json': COMMONJS,
      'tsconfig.json': tsconfig({ module: 'commonjs', moduleResolution: 'node10', allowJs: true }),
      'jest.config.js': `module.exports = { preset: 'ts-jest/presets/js-with-ts' };\n`,
    },
    target: 'js',
  },
  'ts-jest and ES modules': {
    files: {
      'package.json': MODULE,
      'tsconfig.json': tsconfig({ module: 'nodenext', isolatedModules: true }),
      // The configuration in ts-jest's guide to ES modules.
      'jest.config.js': `export default {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\\\.{1,2}/.*)\\\\.js$': '$1' },
  transform: { '^.+\\\\.tsx?$': ['ts-jest', { useESM: true }] },
};\n`,
    },
    flags: ESM,
    program: './web.js',
  },
  'ts-jest, ES modules and the client as JavaScript': {
    files: {
      'package.json': MODULE,
      'tsconfig.json': tsconfig({
        module: 'esnext',
        moduleResolution: 'bundler',
        isolatedModules: true,
      }),
      'jest.config.js': `export default {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\\\.tsx?$': ['ts-jest', { useESM: true }] },
};\n`,
    },
    target: 'js',
    flags: ESM,
  },
  'Babel and CommonJS': {
    files: { 'package.json': COMMONJS, 'tsconfig.json': BUNDLER, 'babel.config.js': BABEL },
  },
  'Babel, CommonJS and the client as JavaScript': {
    files: { 'package.json': COMMONJS, 'tsconfig.json': BUNDLER, 'babel.config.js': BABEL },
    target: 'js',
  },
};

describeNeeding('the client in Jest', MISSING, () => {
  test.each(Object.entries(SETUPS))('runs with %s', async (name, setup) => {
    const { files, target, flags = [], program = './web' } = setup;
    const app = await App.make(
      `jest-${name.replace(/\W+/g, '-')}`,
      { ...files, 'src/client.test.ts': testFile(program) },
      target ? { target } : {},
    );
    await expectAnswer(async (url) => {
      const args = [
        ...flags,
        tool('jest/bin/jest.js'),
        '--no-cache',
        '--no-watchman',
        '--runInBand',
      ];
      await app.run(NODES[20], args, { API_URL: url });
      return JSON.parse(await app.read('report.json')) as unknown;
    });
  });
});
