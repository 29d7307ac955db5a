/**
 * Prose of invented reports: complete, without mistakes, and without figures that a table also holds. There are
 * several versions that have little in common, so that two years' reports are no copies of each other.
 */

/** One version of all prose; `{organ}` and `{year}` stand for the report's. */
export interface Prose {
  /** The five topics of section one, in the form's order. */
  readonly topics: readonly [string, string, string, string, string];
  readonly problems: string;
  readonly improvements: string;
  readonly fee: string;
  readonly others: string;
}

export const proseVersions: readonly Prose[] = [
  {
    topics: [
      '{organ}在门户网站设专栏公布机构职能、财政预决算、惠农补贴发放名册和集镇规划，做到公布前有人核对、公布后有人更新。',
      '受理窗口设在便民服务大厅，线上线下渠道全年畅通，答复文书使用统一文本，由司法所逐件把关。',
      '文件起草时即标明公开属性，办公室按月清点底册，废止和失效的文件及时标注。',
      '门户网站专栏按事项重新分类，镇村公示栏与微信公众号同步更新，老年人可在服务大厅查阅纸质目录。',
      '分管负责人每季度听取一次汇报，工作情况列入站所年度评议，全年未发生责任追究情形。',
    ],
    problems: '一是个别站所提供材料不够及时；二是政策说明偏重文字，图表形式较少。',
    improvements: '一是把报送时限写进站所职责清单；二是与文化站合作，为重要政策配上图解和方言音频。',
    fee: '本年度未收取政府信息公开信息处理费。',
    others: '除上述内容外，没有其他需要报告的事项。',
  },
  {
    topics: [
      '围绕群众最关心的饮水改造、危房修缮、医保缴费等事情，{organ}梳理公开清单并逐项挂网，清单之外的内容由村务监督委员会提出后补充。',
      '指定两名工作人员接待申请人，先沟通后受理，帮助申请人把需求写清楚，减少来回补正。',
      '建立台账管理，收文、发文、归档三个环节各设一名责任人，保密审查未通过的一律不上网。',
      '对多年没有更新的栏目作了合并，增设政策问答页面，村级广播每周播报一次新公布的事项。',
      '邀请人大代表和村民代表旁听讲评会，意见当场登记、限期回复；业务培训覆盖全体联络员。',
    ],
    problems: '公开内容与群众的期待还有距离，尤其是项目建设进度更新不够勤；新到岗人员业务不熟。',
    improvements: '推行项目进度按月公布的做法，并由老联络员带新联络员，半年内完成轮训。',
    fee: '{year}年没有发生信息处理费收费情况。',
    others: '本机关无其他需要报告的事项。',
  },
  {
    topics: [
      '{organ}把财政资金、工程招标、社会救助三类信息作为重点，信息形成后在规定时限内发布，并附简明说明。',
      '完善登记、审核、答复、存档的流程，疑难件由法律顾问出具书面意见后再作答复。',
      '对历年规范性文件作了一次全面清理，清理结果与文本一并登载，做到底数清楚。',
      '政务新媒体账号实行备案管理，停用闲置账号，保留的账号由专人值守并及时回应留言。',
      '制定年度要点任务分解表，办公室按表督办，督办结果在例会上通报，并接受社会评议。',
    ],
    problems: '解读材料的可读性不强，基层公示栏的版面安排较乱，检索起来不方便。',
    improvements: '请熟悉业务的干部出镜讲解，统一公示栏样式，在网站首页增加检索入口。',
    fee: '未向申请人收取信息处理费。',
    others: '其他方面没有需要专门报告的内容。',
  },
  {
    topics: [
      '从年初起，{organ}每月召开碰头会确定当月要公布的事项，涉及群众切身利益的决定在作出前征求意见，作出后公布采纳情况。',
      '设置申请接收点并公布办公时间和通信地址，对咨询类来件耐心引导，办理过程全程留痕。',
      '严格执行先审查、后公布的制度，网页内容实行三校，错敏字词用软件复核。',
      '查阅点配备电脑和打印设备，网站适配手机阅读，公众号菜单增加办事指南入口。',
      '把政务公开列入干部教育课程，配合上级完成第三方评估，评估指出的不足均已销号。',
    ],
    problems: '部门之间信息共享不畅，有的内容重复报送；队伍人手偏紧，兼职人员居多。',
    improvements: '明确一项内容由一个部门负责报送，争取增加专职岗位，用好志愿者力量。',
    fee: '本年度信息处理费收费金额为零。',
    others: '暂无其他需要报告的事项。',
  },
  {
    topics: [
      '{organ}坚持办事结果和办事过程一并公布，低保评议、道路养护、耕地保护等内容按季度张榜，并留存影像备查。',
      '在网站和办事大厅同时公布申请指南与样表，安排业务骨干轮流值班，做到有问必答、有件必办。',
      '完善公文流转系统，把公开审查作为发文的必经步骤，归档时再次核对公开情况。',
      '统一各村公示栏名称和栏目，设立流动宣传车进村入户，方便行动不便的居民了解政策。',
      '纪检监察干部不定期抽查栏目更新，抽查情况与评先评优挂钩，问题整改到位后方可结案。',
    ],
    problems: '部分栏目内容单一，与居民互动不多；村级公示存在更新滞后的现象。',
    improvements: '开设意见征集专页，收到的意见一周内回应；为每个村确定一名公示监督员，按月查看公示栏。',
    fee: '{year}年未收取信息处理费。',
    others: '没有其他应当报告的事项。',
  },
];

/** The version for a report: neighbouring years and most pairs of organs get different ones. */
export function proseFor(organ: string, year: number): Prose {
  const sum = [...organ].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), year);
  const prose = proseVersions[sum % proseVersions.length];
  if (!prose) throw new Error('no prose');
  return prose;
}

/** `{organ}` and `{year}` filled in. */
export function filled(sentence: string, organ: string, year: number): string {
  return sentence.replaceAll('{organ}', organ).replaceAll('{year}', String(year));
}
