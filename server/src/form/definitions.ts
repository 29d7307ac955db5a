/**
 * What the rows and columns of the forms count, in plain words: after the notes that both notices print below their
 * tables (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号) and the articles of the Regulations that they name.
 */
import type { CellSpec, ColumnSpec, RowSpec, TableKey, TableSpec } from './types';

/** One definition in both languages of the product. */
export interface Definition {
  readonly 'zh-cn': string;
  readonly en: string;
}

/** Both languages side by side. */
export function define(zhCn: string, en: string): Definition {
  return { 'zh-cn': zhCn, en };
}

/** Rows by key; table `review` by its groups. */
const rowDefinitions: Readonly<Record<TableKey, Readonly<Record<string, Definition>>>> = {
  disclosure: {
    regulations: define(
      '本机关制定的部门规章或地方政府规章。',
      'Rules (规章) that the organ itself has made.',
    ),
    normativeDocuments: define(
      '本机关制发的行政规范性文件；只计制发机关，转发的不计。',
      'Normative documents that the organ itself has issued; those it only passed on do not count.',
    ),
    licensing: define('本年作出的行政许可决定。', 'Licensing decisions made in the year.'),
    otherServices: define(
      '行政许可以外的其他对外管理服务事项。',
      'Administrative services to the public other than licensing.',
    ),
    penalties: define('本年作出的行政处罚决定。', 'Penalty decisions made in the year.'),
    coercion: define('本年作出的行政强制决定。', 'Decisions on coercive measures made in the year.'),
    fees: define(
      '本机关收取的行政事业性收费；不是信息处理费。',
      'Administrative charges that the organ collects; not the fee for processing information requests.',
    ),
    procurement: define(
      '政府集中采购的项目和金额。',
      'Projects of centralised procurement and their amount.',
    ),
  },
  applications: {
    newRequests: define(
      '统计年度内新收到的政府信息公开申请；以收到之日为准，不论是否办结。',
      'Requests received in the year, by the day of receipt, whether answered or not.',
    ),
    carriedIn: define(
      '上一年度收到、结转到本年度办理的申请；等于上年报告的“结转下年度继续办理”。',
      'Requests carried over from last year; equal to what last year’s report carried forward.',
    ),
    granted: define('申请的内容全部公开。', 'All of the information asked for was disclosed.'),
    partlyGranted: define(
      '作区分处理、公开其中一部分；一件申请只计在这里，不再计入不予公开等情形。',
      'Part of it was disclosed; such a request counts here only, and under no other outcome.',
    ),
    'denied.stateSecret': define(
      '属于依法确定的国家秘密（条例第十四条）。',
      'The information is a state secret (Article 14).',
    ),
    'denied.prohibitedByLaw': define(
      '其他法律、行政法规禁止公开（条例第十四条）。',
      'Another law or administrative regulation forbids its disclosure (Article 14).',
    ),
    'denied.securityAndStability': define(
      '公开后可能危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）。',
      'Disclosure could endanger national, public or economic security or social stability (Article 14).',
    ),
    'denied.thirdPartyRights': define(
      '涉及商业秘密、个人隐私等，公开会损害第三方合法权益（条例第十五条）。',
      'Disclosure would harm a third party: trade secrets, privacy (Article 15).',
    ),
    'denied.internalAffairs': define(
      '人事管理、后勤管理、内部工作流程三类内部事务信息（条例第十六条）。',
      'Internal affairs: personnel, logistics, internal workflow (Article 16).',
    ),
    'denied.deliberative': define(
      '讨论记录、过程稿、磋商信函、请示报告四类过程性信息（条例第十六条）。',
      'Deliberative records: minutes, drafts, consultation letters, internal reports (Article 16).',
    ),
    'denied.enforcementFiles': define(
      '属于行政执法案卷信息（条例第十六条）。',
      'It is part of a law enforcement file (Article 16).',
    ),
    'denied.administrativeInquiry': define(
      '属于不动产登记、工商登记等有专门查询办法的信息（条例第三十六条）。',
      'Registers with inquiry rules of their own: land, companies (Article 36).',
    ),
    'unavailable.notHeld': define(
      '本机关没有制作、获取或保存该信息。',
      'The organ has neither made, obtained nor kept the information.',
    ),
    'unavailable.needsCreation': define(
      '没有现成信息，需要另行制作、加工、分析（条例第三十八条）。',
      'It does not exist and would have to be made or compiled (Article 38).',
    ),
    'unavailable.unclear': define(
      '申请内容不明确，经补正后仍不明确。',
      'The request stayed unclear after the applicant was asked to correct it.',
    ),
    'notProcessed.petition': define(
      '以信息公开申请的形式进行信访、投诉、举报（条例第三十九条）。',
      'A petition, complaint or report in the form of a request (Article 39).',
    ),
    'notProcessed.duplicate': define(
      '已经答复，同一申请人又就同一内容申请（条例第三十六条）。',
      'The same applicant asked again for what was answered already (Article 36).',
    ),
    'notProcessed.publication': define(
      '要求提供政府公报、报刊、书籍等公开出版物（条例第三十九条）。',
      'Gazettes, newspapers, books and the like were asked for (Article 39).',
    ),
    'notProcessed.excessive': define(
      '申请的数量、频次明显超过合理范围，又说不出正当理由（条例第三十五条）。',
      'Requests far beyond a reasonable number, without good reason (Article 35).',
    ),
    'notProcessed.confirmation': define(
      '要求对已获取的信息进行确认或者重新出具。',
      'The organ was asked to confirm or reissue what the applicant had obtained already.',
    ),
    'other.notCorrected': define(
      '申请人无正当理由逾期不补正，视为放弃申请（条例第三十条）。',
      'The applicant did not correct the request in time: it counts as dropped (Article 30).',
    ),
    'other.feeUnpaid': define(
      '申请人逾期未缴纳信息处理费，视为放弃申请（国办函〔2020〕109号）。',
      'The applicant did not pay the processing fee in time: it counts as dropped.',
    ),
    'other.other': define('以上各项都不包括的处理结果。', 'Any outcome that none of the other rows covers.'),
    resultTotal: define(
      '本年度办结的申请总数，等于（一）至（六）各项之和。',
      'All requests settled in the year: the sum of （一） to （六）.',
    ),
    carriedForward: define(
      '年末尚未办结、结转下一年度办理的申请。',
      'Requests not settled by the end of the year, carried over to the next.',
    ),
  },
  review: {
    reconsideration: define(
      '因政府信息公开工作被申请的行政复议。',
      'Administrative reconsiderations sought over the organ’s disclosure work.',
    ),
    directLitigation: define(
      '未经行政复议、直接提起的政府信息公开行政诉讼。',
      'Lawsuits over disclosure that were brought without reconsideration.',
    ),
    litigationAfterReconsideration: define(
      '经行政复议后提起的政府信息公开行政诉讼。',
      'Lawsuits over disclosure that were brought after reconsideration.',
    ),
  },
};

/** Columns by key (of table `review` without the group). */
const columnDefinitions: Readonly<Record<TableKey, Readonly<Record<string, Definition>>>> = {
  disclosure: {
    issued: define('本年内制发的件数。', 'Documents issued in the year.'),
    repealed: define('本年内废止的件数。', 'Documents repealed in the year.'),
    inForce: define(
      '年末现行有效的件数；一般等于上年现行有效件数加本年制发、减本年废止。',
      'In force at the end of the year: as a rule last year’s number plus issued minus repealed.',
    ),
    newlyMade: define('本年内新制作的数量。', 'Made in the year.'),
    newlyPublished: define('本年内新公开的数量。', 'Published in the year.'),
    publishedTotal: define('年末对外公开的总数量。', 'Published altogether by the end of the year.'),
    previous: define('上一年的项目数量。', 'Items of last year.'),
    change: define(
      '项目数量比上一年增加或减少多少，减少为负数。',
      'Change against last year; negative for fewer.',
    ),
    decisions: define('本年内作出的处理决定数量。', 'Decisions made in the year.'),
    projects: define('本年内集中采购的项目数量。', 'Procurement projects of the year.'),
    amount: define(
      '金额，单位万元，可以是小数。',
      'Amount in ten thousand yuan (万元); decimals are allowed.',
    ),
  },
  applications: {
    naturalPerson: define('申请人是公民个人。', 'The applicant is a person.'),
    enterprise: define('申请人是商业企业。', 'The applicant is an enterprise.'),
    research: define('申请人是科研机构。', 'The applicant is a research institution.'),
    publicWelfare: define('申请人是社会公益组织。', 'The applicant is a public welfare organisation.'),
    legalService: define('申请人是律师事务所等法律服务机构。', 'The applicant is a law firm or the like.'),
    otherOrganization: define(
      '申请人是其他法人或组织。',
      'The applicant is any other legal person or organisation.',
    ),
    total: define('本行自然人与各类法人或其他组织之和。', 'The sum of the row’s six kinds of applicants.'),
  },
  review: {
    upheld: define('复议或判决维持本机关的决定。', 'The organ’s decision was upheld.'),
    corrected: define(
      '本机关的决定被撤销、变更、确认违法或责令履行。',
      'It was annulled, changed or found unlawful.',
    ),
    otherResult: define(
      '维持、纠正以外的结果，如撤回、驳回、终止。',
      'Any other end: withdrawn, dismissed, ended.',
    ),
    pending: define('年末尚未审结。', 'Not decided by the end of the year.'),
    total: define('以上四项之和。', 'The sum of the four.'),
  },
};

const groupDefinitions: Readonly<Record<string, Definition>> = {
  '三、本年度办理结果': define(
    '本年度办结的申请按结果分列，合计见（七）总计。',
    'Requests settled in the year by outcome; （七） is their sum.',
  ),
  '（三）不予公开': define('依法决定不公开的申请，按理由分列。', 'Requests refused, by reason.'),
  '（四）无法提供': define(
    '客观上不能提供的申请，按原因分列。',
    'Requests that could not be met, by reason.',
  ),
  '（五）不予处理': define(
    '依法不予处理的申请，按情形分列。',
    'Requests that were not processed, by reason.',
  ),
  '（六）其他处理': define('其他方式办结的申请。', 'Requests settled in other ways.'),
};

/** What a row counts. Table `review` has one row of three groups, which `groupDefinition` tells apart. */
export function rowDefinition(table: TableSpec, row: RowSpec): Definition | undefined {
  return rowDefinitions[table.key][row.key];
}

/** What a column counts. */
export function columnDefinition(table: TableSpec, column: ColumnSpec): Definition | undefined {
  return columnDefinitions[table.key][column.key.slice(column.key.indexOf('/') + 1)];
}

/** What the cell's row counts; for table `review` its group. */
export function cellRowDefinition({ table, row }: CellSpec): Definition | undefined {
  return rowDefinitions[table][row];
}

/** What a merged label such as （三）不予公开 stands for. */
export function groupDefinition(label: string): Definition | undefined {
  return groupDefinitions[label];
}
