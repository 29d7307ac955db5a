/** What speaks for a report and what against it, reason by reason, with the score that they make together. */
import { describe, expect, test } from 'vitest';
import { detectReport, type DetectOptions } from '../../server/src/report/detect';

/** `score: reason count, …` of a text that holds 信息公开, so that it is looked at. */
function reasons(text: string, options: DetectOptions = {}): string {
  const detection = detectReport(`信息公开\n${text}`, options);
  return spoken(detection);
}

function spoken({ score, reasons: found }: ReturnType<typeof detectReport>): string {
  const kinds = found.map(({ kind, value }) => (value === undefined ? kind : `${kind} ${value}`));
  return `${score}: ${kinds.join(', ') || 'nothing'}`;
}

describe('sections', () => {
  test.each([
    ['一、总体情况', '2: sections 1'],
    ['  一、总体情况  ', '2: sections 1'],
    ['\t\u3000一、总体情况\n\n二、主动公开政府信息情况', '4: sections 2'],
    ['一、总体情况\n一、总体情况', '2: sections 1'],
    ['总体情况', '2: sections 1'],
    ['总体工作情况', '0: nothing'],
    ['一、总体工作情况', '2: sections 1'],
    ['二、总体工作情况', '0: nothing'],
    ['二、总体情况', '2: sections 1'],
    ['（一）总体情况', '2: sections 1'],
    ['（二）总体情况', '0: nothing'],
    ['（二）主动公开情况', '2: sections 1'],
    ['（一）主动公开情况', '0: nothing'],
    ['第一部分 总体情况', '2: sections 1'],
    ['1.总体情况', '2: sections 1'],
    ['- 一、总体情况', '0: nothing'],
    ['| 一、总体情况 |', '0: nothing'],
    ['0、总体情况', '0: nothing'],
    ['a一、总体情况', '0: nothing'],
    ['z一、总体情况', '0: nothing'],
    ['甲、总体情况', '0: nothing'],
    ['一、总体情况。平稳', '2: sections 1'],
    ['一、总体情况：平稳', '2: sections 1'],
    ['一、总体情况 平稳', '2: sections 1'],
    ['一、总 体 情 况', '0: nothing'],
    ['一、总体情 况', '2: sections 1'],
    ['一、总体 情况', '2: sections 1'],
    ['一、总体情况良好', '0: nothing'],
    [`总体情况。${'平'.repeat(36)}`, '0: nothing'],
    [`总体情况。${'平'.repeat(35)}`, '2: sections 1'],
    [`一、总体情况。${'平'.repeat(60)}`, '2: sections 1'],
    ['六、其他需要报告的事项', '2: sections 1'],
    ['ÿ、总体情况', '0: nothing'],
  ])('%j', (text, expected) => expect(reasons(text)).toBe(expected));
});

describe('the title', () => {
  test.each([
    ['青山镇2024年政府信息公开工作年度报告', '4: title'],
    ['# 青山镇2024年政府信息公开年报', '4: title'],
    ['** ## 青山镇政府信息公开工作报告 ** ##', '4: title'],
    ['青山镇政府信息公开年度工作报告（公开版）', '4: title'],
    ['青山镇政府信息公开年度报告(2024)', '4: title'],
    ['青山镇政府信息公开年度报告（）', '4: title'],
    ['青山镇政府信息公开年度报告（公开版', '0: nothing'],
    ['青山镇政府信息公开年度报告公开版）', '0: nothing'],
    ['青山镇政府信息公开工作年度报告。', '0: nothing'],
    ['青山镇法治政府建设年度报告', '0: nothing'],
    ['青山镇政府信息公开工作平稳推进，县里通报了上一年的年度报告', '0: nothing'],
    [`${'甲'.repeat(70)}信息公开工作年度报告`, '4: title'],
    [`${'甲'.repeat(71)}信息公开工作年度报告`, '0: nothing'],
    [`${'甲\n'.repeat(10)}青山镇政府信息公开年报`, '4: title'],
    [`${'甲\n\n'.repeat(11)}青山镇政府信息公开年报`, '0: nothing'],
    ['一、总体情况\n青山镇政府信息公开年报', '2: sections 1'],
  ])('%j', (text, expected) => expect(reasons(text)).toBe(expected));
});

describe('other documents', () => {
  test.each([
    ['关于编制年报的通知', '-8: aboutReports'],
    ['年报解读（', '0: nothing'],
    ['《年报解读》', '-8: aboutReports'],
    ['（年报解读）', '-8: aboutReports'],
    ['“年报问答”', '-8: aboutReports'],
    ['# 信息公开指南 #', '-8: aboutReports'],
    ['年报解读说', '0: nothing'],
    ['甲\n信息公开目录', '-8: aboutReports'],
    ['甲\n乙\n信息公开目录', '0: nothing'],
    ['青山镇政府信息公开年报\n相关制度', '4: title'],
  ])('%j', (text, expected) => expect(reasons(text)).toBe(expected));
});

describe('tables', () => {
  const label = '本年新收政府信息公开申请数量';
  test.each([
    [`${label} 3`, '2: tables 1'],
    [`${label} 3 ${label} 3`, '2: tables 1'],
    [`${label}0`, '2: tables 1'],
    [`${label}9`, '2: tables 1'],
    [`${label}０`, '2: tables 1'],
    [`${label}９`, '2: tables 1'],
    [`${label}／3`, '0: nothing'],
    [`${label}： 3`, '0: nothing'],
    [`${label} | / | - |\n| 3`, '2: tables 1'],
    [`${label}${' '.repeat(39)}3`, '2: tables 1'],
    [`${label}${' '.repeat(40)}3`, '0: nothing'],
    [`${label}`, '0: nothing'],
    [`${label}</td><td class="a">3</td>`, '2: tables 1'],
    [`${label}<td style="${'a'.repeat(220)}">3`, '0: nothing'],
    [`${label}<td style="${'a'.repeat(240)}">3`, '0: nothing'],
    [`${label}<td 3`, '0: nothing'],
    [`${label} 3\n上年结转政府信息公开申请数量 0`, '4: tables 2'],
    [`结转下年度继续办理0`, '2: tables 1'],
    ['勾稽关系为', '0: nothing'],
    ['勾稽关系为，未经复议直接起诉', '2: tables 1'],
    ['勾稽关系为，本年制发件数', '2: tables 1'],
    ['未经复议直接起诉，本年制发件数', '2: tables 1'],
    ['勾稽关系为，未经复议直接起诉，本年制发件数', '2: tables 1'],
  ])('%j', (text, expected) => expect(reasons(text)).toBe(expected));
});

describe('words', () => {
  test.each([
    ['统计期限', '1: period'],
    ['国办公开办函〔2021〕30号', '1: form'],
  ])('%j', (text, expected) => expect(reasons(text)).toBe(expected));

  test('nothing but the file name counts where the text does not speak of disclosure', () => {
    const text = '一、总体情况\n统计期限\n';
    expect(spoken(detectReport(text))).toBe('0: nothing');
    expect(spoken(detectReport(text, { fileName: '政府信息公开年报.txt' }))).toBe('1: fileName');
    expect(spoken(detectReport(text, { was: true }))).toBe('3: sections 1, period');
  });

  test.each([
    ['青山镇政府信息公开年报.txt', '1: fileName'],
    ['青山镇政府信息公开工作年度报告.md', '1: fileName'],
    ['青山镇年度报告.txt', '0: nothing'],
    ['信息公开.txt', '0: nothing'],
    ['undefined', '0: nothing'],
  ])('the file name %s', (fileName, expected) => expect(reasons('', { fileName })).toBe(expected));

  test('only the first 131,072 characters count', () => {
    const blanks = (length: number): string => ' '.repeat(length);
    expect(reasons(`${blanks(131_072 - 5 - 4)}统计期限`)).toBe('1: period');
    expect(reasons(`${blanks(131_072 - 5 - 3)}统计期限`)).toBe('0: nothing');
  });
});

describe('source code', () => {
  test.each([
    ['#!/bin/sh\n', true],
    ['/* 说 */', true],
    ['// 说', true],
    ['\ufeff  \n// 说', true],
    ['import x from "y"', true],
    ['important', false],
    ['package main', true],
    ['packages', false],
    ['from os import path', true],
    ['from  os import path', false],
    ['fromos import path', false],
    ['from os important', true],
    ['#include <a>', true],
    ['using System;', true],
    ['usingSystem', false],
    ['<?php', true],
    ['{"a": 1}', true],
    ['{\n  "a": 1}', true],
    ['{a"', false],
    ['"use strict";', true],
    ['甲// 说', false],
    [`${' '.repeat(79)}// 说`, false],
    [`${' '.repeat(78)}// 说`, true],
  ])('%j: %s', (start, code) => {
    expect(spoken(detectReport(`${start} 信息公开`))).toBe(code ? '-6: code' : '0: nothing');
  });
});

test('to become a report takes six, to stay one three', () => {
  const states = [
    '信息公开 统计期限\n一、总体情况',
    '信息公开\n一、总体情况\n二、主动公开政府信息情况\n总体情况',
  ];
  expect(states.map((text) => detectReport(text).report)).toEqual([false, false]);
  expect(states.map((text) => detectReport(text, { was: true }).report)).toEqual([true, true]);
  const six = '信息公开\n总体情况\n主动公开政府信息情况\n其他需要报告的事项';
  expect(detectReport(six).report).toBe(true);
  expect(detectReport('信息公开\n总体情况', { was: true }).report).toBe(false);
});
