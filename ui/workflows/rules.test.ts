// The rules, each against a workflow that breaks it and nothing else. Does not cover: actionlint, which has tests of its
// own; the workflows of this repository, which `cargo xtask test workflows` holds to both.
import { describe, expect, test } from 'vitest';

import { problems } from './rules';

const digest = '0123456789abcdef0123456789abcdef01234567';

const good = `name: Good
on:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: write
    steps:
      - uses: actions/checkout@${digest} # v6.0.2
        with:
          persist-credentials: false
      - uses: ./.github/actions/own
      - env:
          TITLE: \${{ github.event.issue.title }}
        run: echo "$TITLE"
`;

const found = (text: string): string[] => problems(text).map(({ line, message }) => `${line}: ${message}`);
/** The good workflow with one piece of it replaced, which has to be there. */
function spoilt(piece: string, by: string): string[] {
  expect(good).toContain(piece);
  return found(good.replace(piece, by));
}

test('a workflow that keeps every rule has no problem', () => {
  expect(problems(good)).toEqual([]);
});

describe('an action', () => {
  test.each([
    ['a tag', 'actions/checkout@v6'],
    ['a branch', 'actions/checkout@main'],
    ['a shortened digest', `actions/checkout@${digest.slice(0, 12)}`],
    ['a digest with a capital, which no commit has', `actions/checkout@${digest.toUpperCase()}`],
    ['nothing', 'actions/checkout'],
    ['an image by its tag', 'docker://alpine:3.8'],
  ])('pinned by %s is refused', (_, action) => {
    expect(spoilt(`actions/checkout@${digest}`, action)).toEqual([expect.stringContaining(`14: \`${action}\``)]);
  });

  test('without its version beside it is refused', () => {
    expect(spoilt(' # v6.0.2', '')).toEqual([expect.stringContaining('no comment with its version')]);
    expect(spoilt(' # v6.0.2', ' # the newest')).toEqual([expect.stringContaining('no comment with its version')]);
  });

  test('that is a whole workflow of somebody else is looked at like any other', () => {
    const job = `jobs:\n  other:\n    uses: someone/else/.github/workflows/x.yml@main\n`;
    expect(spoilt('jobs:\n', job)).toEqual([expect.stringContaining('someone/else')]);
  });

  test('is found in a step written on one line, and behind a quoted key', () => {
    const steps = `      - { uses: actions/a@v1 }\n      - "uses": actions/b@v1\n      - run: 'true'\n`;
    expect(spoilt('      - uses: ./.github/actions/own\n', steps)).toHaveLength(2);
  });
});

describe('permissions', () => {
  test('of the whole workflow have to be there', () => {
    expect(spoilt('permissions:\n  contents: read\n', '')).toEqual([expect.stringContaining('no `permissions`')]);
  });

  test.each(['write-all', 'read-all', '\n  contents: write', '\n  id-token: write\n  contents: read'])(
    'of the whole workflow that say %j are too many',
    (permissions) => {
      expect(spoilt('permissions:\n  contents: read\n', `permissions: ${permissions}\n`)).toEqual([
        expect.stringContaining('for reading at most'),
      ]);
    },
  );

  test('of a job are named one by one', () => {
    expect(spoilt('    permissions:\n      contents: write\n', '    permissions: write-all\n')).toEqual([
      expect.stringContaining('takes every permission'),
    ]);
  });

  test('may be none at all', () => {
    expect(spoilt('permissions:\n  contents: read\n', 'permissions: {}\n')).toEqual([]);
  });
});

describe('a script', () => {
  test.each(['github.event.issue.title', 'github.head_ref', 'secrets.KEY', 'matrix.target'])(
    'with the expression %s inside is refused',
    (expression) => {
      expect(spoilt('echo "$TITLE"', `echo "\${{ ${expression} }}"`)).toEqual([
        expect.stringContaining('becomes part of it'),
      ]);
    },
  );

  test('of several lines is read to its end', () => {
    const script = `|\n          echo one\n          echo "\${{ github.ref_name }}"\n`;
    expect(spoilt('echo "$TITLE"\n', script)).toEqual([expect.stringContaining('becomes part of it')]);
  });
});

test.each(['on: pull_request_target', 'on: [push, pull_request_target]', 'on:\n  pull_request_target:\n    types: [opened]'])(
  '%j is refused',
  (on) => {
    expect(spoilt('on:\n  push:\n    branches: [main]', on)).toEqual([expect.stringContaining('pull_request_target')]);
  },
);

test('a job that could hang for hours is refused', () => {
  expect(spoilt('    timeout-minutes: 5\n', '')).toEqual([expect.stringContaining('no timeout-minutes')]);
});

test('a workflow of our own is called without one, which GitHub would not take', () => {
  expect(spoilt('jobs:\n', 'jobs:\n  other:\n    uses: ./.github/workflows/other.yml\n')).toEqual([]);
});

test('what is not YAML, or no workflow, is a problem and not a pass', () => {
  expect(found('a: [')).not.toEqual([]);
  expect(found('')).toEqual(['1: this is no workflow']);
  expect(found('- a\n')).toEqual(['1: this is no workflow']);
});
