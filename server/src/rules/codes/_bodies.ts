// Which 款 a public body reports its own running costs under, for bodies whose name says it. Only bodies with one
// plain home are here: a 街道办 or a 党委办公室 reports under many.

/** 款 → the words in the names of the bodies it is the home of. */
const HOMES: Readonly<Record<string, RegExp>> = {
  '20101': /人大|人民代表大会/,
  '20102': /政协|政治协商/,
  '20104': /发展和改革|发展改革|发改/,
  '20105': /统计局/,
  '20106': /财政局|财政厅|财政部/,
  '20107': /税务局/,
  '20108': /审计局|审计厅/,
  '20109': /海关/,
  '20111': /纪委|纪律检查|监察委/,
  '20113': /商务局|商务厅/,
  '20123': /民族宗教|民宗|民族事务/,
  '20126': /档案馆|档案局/,
  '20132': /组织部/,
  '20133': /宣传部/,
  '20134': /统战部|统一战线/,
  '20138': /市场监督管理|市监局/,
  '20139': /社会工作部/,
  '20140': /信访局/,
  '20402': /公安局|公安厅/,
  '20404': /检察院/,
  '20405': /法院/,
  '20406': /司法局|司法厅/,
  '20501': /教育局|教育厅|教体局|教育体育局/,
  '20601': /科学技术局|科技局/,
  '20701': /文化和旅游|文旅|文体/,
  '20801': /人力资源和社会保障|人社局/,
  '20802': /民政局|民政厅/,
  '20811': /残疾人联合会|残联/,
  '20816': /红十字/,
  '20828': /退役军人/,
  '21001': /卫生健康|卫健/,
  '21015': /医疗保障|医保/,
  '21101': /生态环境|环境保护/,
  '21301': /农业农村|农牧|畜牧/,
  '21302': /林业|林草/,
  '21303': /水利局|水务局|水利厅/,
  '21401': /交通运输|交通局/,
  '22001': /自然资源|规划和国土/,
  '22005': /气象局/,
  '22201': /粮食/,
  '22401': /应急管理|应急局/,
};

/** The 款 a body of that name may report its own running costs under; empty when the name does not say. */
export function homesOf(entity: string): readonly string[] {
  return Object.keys(HOMES).filter((code) => HOMES[code]?.test(entity));
}

/** This 款 is the home of some body of its own. */
export function isHome(section: string): boolean {
  return section in HOMES;
}
