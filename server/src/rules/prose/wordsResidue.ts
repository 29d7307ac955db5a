/** What web pages and Word leave in a pasted text. Observed in drafts and on the sites that they come from. */

/** A whole line of the text before section one or behind the last paragraph that is residue. */
export const residueLine = new RegExp(
  `^(?:${[
    // buttons and page tools
    '[【[]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回顶部|返回首页|收藏(?:本页)?|分享(?:到|至)?.{0,12}|下载)[】\\]]?(?:\\s*[【[|]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享)[】\\]]?)*',
    '(?:字体|字号)(?:大小)?[:：\\s【[].{0,20}',
    '(?:上一篇|下一篇|上一条|下一条)[:：].{0,60}',
    '扫一扫.{0,30}',
    // page data
    '(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：].{0,16}',
    '(?:发布|发文|成文|生成|更新|公开)(?:日期|时间)[:：].{0,60}',
    '(?:信息|文章|稿件)?来源[:：].{0,60}',
    '(?:作者|编辑|责任编辑|责编|审核|校对|编审)[:：].{0,40}',
    '(?:索引号|信息索引|主题分类|发布机构|公开目录|文号|关键词)[:：].{0,60}',
    '(?:您?当前(?:的)?位置|您(?:现在)?的位置|您所在的位置|所在位置)[:：].{0,120}',
    '首页\\s{0,4}[>＞»›].{0,120}',
    // footers
    '.{0,40}公网安备.{0,40}',
    '.{0,40}ICP备.{0,40}',
    '(?:版权所有|主办(?:单位)?|承办(?:单位)?|技术支持|网站标识码|政府网站标识码)[:：\\s].{0,80}',
    '(?:网站地图|联系我们|关于我们|网站声明|无障碍浏览|隐私声明)(?:\\s*[|｜]?\\s*(?:网站地图|联系我们|关于我们|网站声明|无障碍浏览|隐私声明)){0,6}',
  ].join('|')})$`,
);

/** Stretches inside a line; each starts with rare characters, by which it is found. */
export const residueInside: readonly { readonly start: string; readonly whole: RegExp }[] = [
  { start: '[bookmark:', whole: /^\[bookmark:[^\]\n]{0,40}\]/ },
  { start: '&nbsp;', whole: /^(?:&nbsp;)+/ },
  { start: '错误!', whole: /^错误!\s?未(?:找到引用源|定义书签)。?/ },
  { start: '错误！', whole: /^错误！\s?未(?:找到引用源|定义书签)。?/ },
];
