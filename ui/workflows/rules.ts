// What actionlint leaves open, held to in every workflow of this repository: an action is the commit that was looked at
// and no other, a job may do no more than it needs, and nothing that somebody else typed becomes part of a script.
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

/** What is wrong, and where: the line counts from 1. */
export interface Problem {
  line: number;
  message: string;
}

// "owner/repository", perhaps a folder inside it, at one commit, and the version in a comment for whoever renews it.
const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const version = /^\s*v\d+\.\d+\.\d+\s*$/;

/** Everything that these rules find in one workflow; nothing if it keeps them. */
export function problems(text: string): Problem[] {
  const found: Problem[] = [];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const at = (node: unknown): number => lineOf((node as Node | null)?.range?.[0] ?? 0);
  const report = (node: unknown, message: string): void => void found.push({ line: at(node), message });

  const document = parseDocument(text);
  for (const error of document.errors) found.push({ line: lineOf(error.pos[0]), message: error.message });
  const workflow = document.contents;
  if (found.length > 0 || !isMap(workflow)) {
    return found.length > 0 ? found : [{ line: 1, message: 'this is no workflow' }];
  }

  if (names(workflow.get('on', true)).includes('pull_request_target')) {
    report(workflow.get('on', true), "pull_request_target runs a stranger's changes with this repository's secrets");
  }

  const permissions = workflow.get('permissions', true);
  if (permissions === undefined) {
    report(workflow, 'there are no `permissions` for the whole workflow: without them they are what the owner set');
  } else if (!isMap(permissions) || permissions.items.some(({ value }) => !['read', 'none'].includes(textOf(value)))) {
    report(permissions, '`permissions` of the whole workflow are for reading at most, each by name; a job asks for more');
  }

  for (const [name, job] of entries(workflow.get('jobs', true))) {
    if (!isMap(job)) continue;
    const own = job.get('permissions', true);
    if (own !== undefined && !isMap(own)) {
      report(own, `the job \`${name}\` takes every permission of a kind; name those that it needs`);
    }
    // The jobs of a workflow that is called have their own.
    if (!job.has('uses') && typeof job.get('timeout-minutes') !== 'number') {
      report(job, `the job \`${name}\` has no timeout-minutes: what hangs would go on for six hours`);
    }
    inspect(job, report, text);
  }
  return found.sort((one, other) => one.line - other.line);
}

/** Every `uses` and `run` below this node, wherever a workflow may have one. */
function inspect(node: unknown, report: (node: unknown, message: string) => void, text: string): void {
  if (isSeq(node)) node.items.forEach((item) => inspect(item, report, text));
  if (!isMap(node)) return;
  for (const [name, value] of entries(node)) {
    if (name === 'uses') uses(value, report, text);
    else if (name === 'run' && isScalar(value)) {
      if (textOf(value).includes('${{')) {
        report(value, 'an expression inside a script becomes part of it, whatever it says; hand it over in `env`');
      }
    } else inspect(value, report, text);
  }
}

function uses(value: unknown, report: (node: unknown, message: string) => void, text: string): void {
  const action = textOf(value);
  // Our own, at the commit that this workflow is of.
  if (action.startsWith('./')) return;
  if (!pinned.test(action)) {
    report(value, `\`${action}\` is not pinned by the 40 digits of a commit; what it names can be changed`);
    return;
  }
  // The comment behind it, which the parser hangs elsewhere at the end of a list.
  const end = (value as Node).range?.[1] ?? 0;
  const [rest = ''] = text.slice(end).split('\n', 1);
  if (!version.test(rest.replace(/^\s*#/, ''))) {
    report(value, `\`${action}\` has no comment with its version, such as "# v1.2.3"`);
  }
}

/** The names in `on`, which may be one word, a list, or a map. */
function names(on: unknown): string[] {
  if (isSeq(on)) return on.items.map(textOf);
  if (isMap(on)) return entries(on).map(([name]) => name);
  return [textOf(on)];
}

const entries = (map: unknown): [string, unknown][] =>
  isMap(map) ? (map).items.map(({ key, value }) => [textOf(key), value]) : [];

const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');
