import type { CDPSession, Page } from 'playwright-core';

/** A node of the accessibility tree: what the browser tells assistive technology. */
export interface TreeNode {
  role: string;
  name: string;
  description: string;
  invalid: boolean;
  level: number | undefined;
  focused: boolean;
  live: string | undefined;
  /** The nodes around it, the closest first. */
  within: TreeNode[];
}

type Nodes = Awaited<ReturnType<typeof readFullTree>>['nodes'];

const sessions = new WeakMap<Page, CDPSession>();

/** All that assistive technology is told about a page, in the order in which it is read. */
export async function readTree(page: Page): Promise<TreeNode[]> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { nodes } = await readFullTree(session);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: TreeNode[] = [];
  const tell = (node: Nodes[number], within: TreeNode[]) => {
    const own = node.ignored ? undefined : toTreeNode(node, within);
    if (own) told.push(own);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) tell(child, own ? [own, ...within] : within);
    }
  };
  if (nodes[0]) tell(nodes[0], []);
  return told;
}

const readFullTree = (session: CDPSession) => session.send('Accessibility.getFullAXTree');

function toTreeNode(node: Nodes[number], within: TreeNode[]): TreeNode {
  const property = (name: string): unknown =>
    node.properties?.find((one) => one.name === name)?.value.value;
  const level = property('level');
  const live = property('live');
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? '').trim(),
    description: String(node.description?.value ?? '').trim(),
    invalid: property('invalid') === 'true',
    level: typeof level === 'number' ? level : undefined,
    focused: property('focused') === true,
    live: typeof live === 'string' ? live : undefined,
    within,
  };
}

const controls = [
  'link',
  'button',
  'textbox',
  'radio',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
];
const choices = ['radio', 'checkbox'];

/** What a listener could not make sense of on any page. */
export function findUnclear(tree: TreeNode[], errorPrefix: string): string[] {
  const ofRole = (...roles: string[]) => tree.filter(({ role }) => roles.includes(role));
  const isAbout = ({ within }: TreeNode) =>
    within.find(({ role, name }) => (role === 'group' || role === 'radiogroup') && name !== '');
  const says = ({ description }: TreeNode) => description.includes(errorPrefix);
  return [
    ...ofRole(...controls)
      .filter(({ name }) => name === '')
      .map(({ role }) => `a ${role} without a name`),
    ...ofRole(...choices)
      .filter((choice) => !isAbout(choice))
      .map(({ role, name }) => `the ${role} "${name}" belongs to no question`),
    ...ofRole('textbox')
      .filter((box) => box.invalid && ![box, ...box.within].some(says))
      .map(({ name }) => `what is wrong with "${name}" is not said`),
    ...findWrongHeadings(ofRole('heading')),
    ...['banner', 'main', 'contentinfo'].flatMap((role) => {
      const count = ofRole(role).length;
      return count === 1 ? [] : [`${count} landmarks "${role}"`];
    }),
  ];
}

/** One title, and no level left out below it; an alert may stand above it. */
function findWrongHeadings(headings: TreeNode[]): string[] {
  const levels = headings.map(({ level = 0 }) => level);
  const titles = levels.filter((level) => level === 1).length;
  const skipped = headings.filter((_, i) => (levels[i] ?? 0) > (levels[i - 1] ?? 1) + 1);
  return [
    ...(titles === 1 ? [] : [`${titles} titles`]),
    ...skipped.map(({ name, level }) => `"${name}" skips to level ${level}`),
  ];
}
