/** Real drafts as people open them: what is found, and what mends them. The five real ones are not in the checkout. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { checked, draftsOf, findings, openFile, quickFixes, ruleOf, rules, tidyUp } from './support';

const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
const seeds = draftsOf('../shared/seeds');
const totals = ['suspect-cell', 'row-total', 'result-total', 'balance', 'review-total'];

function seed(number: string): string | undefined {
  return seeds.find(({ name }) => name.startsWith(number))?.text;
}

/** A test on a real draft; it says so where the draft is not there. */
function onSeed(number: string, title: string, run: (document: vscode.TextDocument) => Promise<void>): void {
  test(`${number}: ${title}`, async function () {
    const text = seed(number);
    if (text === undefined) {
      console.log(`      (draft ${number} is not on this machine: nothing to look at)`);
      return;
    }
    const document = await openFile(`${number}.txt`, text);
    await checked(document);
    await run(document);
  });
}

suite('the five real drafts', () => {
  teardown(tidyUp);

  onSeed('000', 'has no error, and nothing on its tables or period', (document) => {
    assert.deepStrictEqual(rules(document, error), {});
    const wrong = findings(document).filter((finding) =>
      ['missing-period', 'wrong-period', 'malformed-date', 'missing-row', 'row-label', ...totals].includes(
        ruleOf(finding),
      ),
    );
    assert.deepStrictEqual(wrong, []);
    return Promise.resolve();
  });

  onSeed('001', 'has damaged headers, with the official ones as fixes', async (document) => {
    assert.deepStrictEqual(rules(document, error), {});
    const headers = findings(document).filter((finding) => ruleOf(finding) === 'column-header');
    assert.notStrictEqual(headers.length, 0);
    for (const { range, severity } of headers) {
      assert.strictEqual(severity, warning);
      const [fix] = await quickFixes(document, range);
      const [[, [edit] = []] = []] = fix?.edit?.entries() ?? [];
      assert.match(edit?.newText ?? '', /结果维持|结果纠正|其他结果|尚未审结|总计|维持|纠正|结果|审结/);
    }
  });

  onSeed('002', 'states no period', (document) => {
    assert.deepStrictEqual(rules(document, error), {});
    assert.strictEqual(rules(document)['missing-period'], 1);
    return Promise.resolve();
  });

  onSeed('003', 'lacks eleven rows, which one fix fills with zeros in its own layout', async (document) => {
    const before = document.getText();
    assert.strictEqual(rules(document)['section-number'], 3);
    for (const rule of totals) assert.strictEqual(rules(document)[rule], undefined, rule);
    const [gap] = findings(document).filter((finding) => ruleOf(finding) === 'missing-row');
    assert.ok(gap);
    const fixes = await quickFixes(document, gap.range);
    const all = fixes.find(({ title }) => /11/.test(title));
    assert.ok(all?.edit, `no fix for all eleven rows among: ${fixes.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(all.edit));
    await checked(document);
    assert.deepStrictEqual(rules(document, error), {});
    const after = document.getText();
    assert.match(after, /\n\t四、结转下年度继续办理(?:\r?\n\t0){7}\r?\n/);
    assert.strictEqual(insertedLines(before, after).filter((line) => /^\t0\s*$/.test(line)).length, 11 * 7);
    await undoOnce(document, before);
  });

  onSeed('004', 'lost nineteen labels, with the official ones as fixes', async (document) => {
    assert.deepStrictEqual(rules(document, error), {});
    const labels = findings(document).filter((finding) => ruleOf(finding) === 'row-label');
    const fixed = new Set<string>();
    for (const { range } of labels) {
      const [fix] = await quickFixes(document, range);
      for (const [, edits] of fix?.edit?.entries() ?? []) for (const { newText } of edits) fixed.add(newText);
    }
    assert.ok(
      [...fixed].some((text) => text.includes('属于国家秘密')),
      [...fixed].join(),
    );
  });
});

suite('our samples', () => {
  teardown(tidyUp);
  const samples = draftsOf('samples');

  test('are there', () => assert.notStrictEqual(samples.length, 0));

  for (const { name, text } of samples) {
    test(name, async () => {
      const document = await openFile(name, text);
      const status = await checked(document);
      assert.strictEqual(status.report, true);
      assert.deepStrictEqual(status.failedRules, []);
      assert.strictEqual(document.languageId, name.endsWith('.md') ? 'markdown' : 'ogi-report');
      for (const finding of findings(document)) {
        assert.match(finding.message, /\p{Script=Han}/u, 'messages are Chinese');
        assert.ok(typeof finding.code === 'object', 'the rule links to its page');
      }
    });
  }
});

/** The lines of `after` that are not in `before`, which is `after` without them. */
function insertedLines(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  let at = 0;
  const inserted = after.split('\n').filter((line) => {
    if (line === old[at]) at++;
    else return true;
    return false;
  });
  assert.strictEqual(at, old.length, 'lines were lost');
  return inserted;
}

/** One undo brings the text back. */
async function undoOnce(document: vscode.TextDocument, before: string): Promise<void> {
  await vscode.commands.executeCommand('undo');
  assert.strictEqual(document.getText(), before);
}
