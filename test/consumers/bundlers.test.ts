/** Apps that a bundler builds. */
import { test } from 'vitest';
import { describeNeeding } from '../support/needed.js';
import { App, type Files, MISSING, NODES } from './app.js';

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    ...{ strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler' },
    ...{ lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'], types: ['node'] },
    ...{ skipLibCheck: true, isolatedModules: true },
  },
  include: ['src'],
});

const COMMONJS = '{ "private": true }';

/** The configuration in webpack's TypeScript guide, for Node. */
const WEBPACK = `const path = require('path');
module.exports = {
  mode: 'production', target: 'node', entry: './src/main.ts',
  module: { rules: [{ test: /\\.tsx?$/, use: 'ts-loader', exclude: /node_modules/ }] },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  output: { filename: 'main.js', path: path.resolve(__dirname, 'dist') },
};
`;

/** The configuration in Rspack's TypeScript guide, for Node. */
const RSPACK = `module.exports = {
  mode: 'production', target: 'node', entry: { main: './src/main.ts' },
  resolve: { extensions: ['...', '.ts'] },
  module: { rules: [{ test: /\\.ts$/, exclude: [/node_modules/], loader: 'builtin:swc-loader',
    options: { jsc: { parser: { syntax: 'typescript' } } }, type: 'javascript/auto' }] },
};
`;

interface Bundler {
  readonly files: Files;
  readonly command: readonly [path: string, ...args: string[]];
}

const BUNDLERS: Readonly<Record<string, Bundler>> = {
  'webpack and ts-loader': {
    files: { 'package.json': COMMONJS, 'webpack.config.js': WEBPACK },
    command: ['webpack/bin/webpack.js'],
  },
  rspack: {
    files: { 'package.json': COMMONJS, 'rspack.config.js': RSPACK },
    command: ['@rspack/cli/bin/rspack.js', 'build'],
  },
  esbuild: {
    files: {},
    command: [
      ...(['esbuild/bin/esbuild', 'src/main.ts', '--bundle'] as const),
      ...['--platform=node', '--format=esm', '--outdir=dist'],
    ],
  },
};

const CASES = Object.keys(BUNDLERS).flatMap((name) => [
  [name, 'ts'] as const,
  [name, 'js'] as const,
]);

describeNeeding('a client in a bundle', MISSING, () => {
  test.each(CASES)('runs if %s bundles it, as %s', async (name, target) => {
    const { files, command } = BUNDLERS[name] ?? { files: {}, command: [''] };
    const folder = `${name.replace(/\W+/g, '-')}-${target}`;
    const app = await App.make(folder, { 'tsconfig.json': TSCONFIG, ...files }, { target });
    const [path, ...args] = command;
    await app.node(path, args);
    await app.report(NODES[20], ['dist/main.js']);
  });
});

/** The files of React Native's template, without the parts that need a device. */
const METRO: Files = {
  'package.json': '{ "private": true, "main": "src/index.js" }',
  'babel.config.js': `module.exports = { presets: ['module:@react-native/babel-preset'] };\n`,
  'tsconfig.json': '{ "extends": "./react-native.json" }',
  // The options for modules in @react-native/typescript-config.
  'react-native.json':
    '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
  'src/index.js': `import { report } from './web';\nglobalThis.report = report;\n`,
  'metro.config.js': `module.exports = {
  resolver: { sourceExts: ['js', 'jsx', 'ts', 'tsx', 'json'] },
  // The tools lie in a folder above, as in a monorepo.
  watchFolders: ['metro-runtime', '@babel/runtime'].map((name) => require('path').dirname(require.resolve(name + '/package.json'))),
};\n`,
};

describeNeeding('a client in a bundle for React Native', MISSING, () => {
  test.each(['ts', 'js'] as const)('runs if Metro bundles it, as %s', async (target) => {
    const app = await App.make(`metro-${target}`, METRO, { target });
    const args = [
      'build',
      'src/index.js',
      '--out',
      'bundle',
      '--platform',
      'ios',
      '--minify',
      'false',
    ];
    await app.node('metro/src/cli.js', args, NODES[24]);
    const code = `require('./bundle.js'); report(process.argv[1]).then((all) => console.log(JSON.stringify(all)));`;
    await app.report(NODES[20], ['--eval', code, '--']);
  });
});
