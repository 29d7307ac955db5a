/** Hover: blocks become Markdown, or plain text for clients without it. */
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { rulePage } from '../../config/product';
import { hoverAt } from '../../features/hover';
import type { Block } from '../../features/shared/content';
import type { ServerState } from '../state';
import { askedAt } from './asked';

/** Answers `textDocument/hover`. */
export function hover(state: ServerState, params: unknown): Hover | null {
  const found = askedAt(state, params);
  const said = found && hoverAt(found.reading, found.at, found.words);
  if (!found || !said) return null;
  return {
    contents: markup(said.blocks, state.client.abilities.markdown),
    range: state.protocol.range(found.reading.report, said.range),
  };
}

function markup(blocks: readonly Block[], markdown: boolean): MarkupContent {
  const value = blocks.map(markdown ? markdownOf : plainOf).join('\n\n');
  return { kind: markdown ? 'markdown' : 'plaintext', value };
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `**${escaped(block.text)}**`;
    case 'text':
      return escaped(block.text);
    case 'list':
      return block.items.map((one) => `- ${escaped(one)}`).join('\n');
    case 'rule':
      return `[${block.label} \`${block.rule}\`](${rulePage(block.rule)})`;
  }
}

function plainOf(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'text':
      return block.text;
    case 'list':
      return block.items.map((one) => `· ${one}`).join('\n');
    case 'rule':
      return `${block.label} ${block.rule}: ${rulePage(block.rule)}`;
  }
}

/** Text that Markdown leaves as it is: labels such as `1.` and `*` would be read as marks. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
}
