// Slips of shape, sound and keyboard that happen in this field, each with what was meant. Only forms that are
// not words, or not words in that company, stand here.
// Source: written for this project; what is meant follows 《政府收支分类科目》, the Ministry of Finance's rules on
// disclosure of department budgets and accounts, and 《现代汉语词典》 for spellings.

/**
 * sure the form exists nowhere else · likely a person should look · style not wrong, but the customary wording is another.
 */
export type Certainty = 'sure' | 'likely' | 'style';

export interface Slip {
  readonly wrong: string;
  readonly right: string;
  readonly certainty: Certainty;
  /** What the text up to the slip must look like; anchored at its end. */
  readonly before?: RegExp;
  /** What the text behind the slip must look like; anchored at its start. */
  readonly after?: RegExp;
}

/** `wrong>right wrong>right …` */
function pairs(certainty: Certainty, list: string): Slip[] {
  return list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = '', right = ''] = pair.split('>');
      return { wrong, right, certainty };
    });
}

export const SLIPS: readonly Slip[] = [
  // One character for another of its shape or sound.
  ...pairs(
    'sure',
    `残疾人保证金>残疾人就业保障金 残疾人就业保证金>残疾人就业保障金 拔款>拨款 划拔>划拨 调拔>调拨 财政拔付>财政拨付 予算>预算 预箅>预算 决箅>决算 预祘>预算 决祘>决算 支岀>支出 结佘>结余 结馀>结余
     年渡>年度 季渡>季度 制渡>制度 辐度>幅度 增涨>增长 绩校>绩效 绩郊>绩效 按排>安排 布署>部署 执形>执行 完普>完善 租凭>租赁 租憑>租赁
     津帖>津贴 补帖>补贴 彩购>采购 会仪费>会议费 差旋费>差旅费 劳物费>劳务费 公积全>公积金 脂肪公积金>住房公积金 住房公基金>住房公积金 出（境）国>出国（境） 出(境)国>出国(境) 车俩>车辆 扶贪>扶贫 脱贪>脱贫 贪困>贫困
     因工出国>因公出国 接侍费>接待费 扰恤金>抚恤金 峻工>竣工 廷长>延长 廷续>延续 竟争>竞争 竟赛>竞赛 园满完成>圆满完成 贯切落实>贯彻落实
     修茸>修葺 信息纰漏>信息披露 信息批露>信息披露 批露制度>披露制度 纰露>披露 融汇贯通>融会贯通 再接再励>再接再厉`,
  ),
  ...pairs(
    'sure',
    '机关事物>机关事务 事物受理>事务受理 事物管理局>事务管理局 事物服务中心>事务服务中心 行政事物>行政事务 法律事物所>法律事务所',
  ),
  { wrong: '收人', right: '收入', certainty: 'sure', before: /(?:拨款|事业|其他|经营|本年|补助|上缴|税|预算|资金)$/ },
  { wrong: '收人', right: '收入', certainty: 'sure', after: /^(?:合计|总计|总表|预算|决算|支出)/ },
  {
    wrong: '反应',
    right: '反映',
    certainty: 'sure',
    before: /(?:^|[，。；：:）)\s])$/,
    after: /^(?:行政单位|事业单位|用于|除上述|各级|实行|机关|按照|未单独|财政|单位|部门|政府)/,
  },
  {
    wrong: '己',
    right: '已',
    certainty: 'likely',
    before: /[^自知利异律克]$/,
    after: /^(?:完成|经|支付|全部|建成|达到|实现|纳入|拨付|执行|到位)/,
  },
  {
    wrong: '何',
    right: '和',
    certainty: 'sure',
    before: /(?:药品|耗材|医疗|服务|管理|项目|支出|收入|设备|材料|保险|救助|保障)$/,
    after: /^(?:医用|药品|医疗|服务|管理|项目|支出|收入|设备|材料|保险|救助|保障|其他)/,
  },
  {
    wrong: '制度',
    right: '制定',
    certainty: 'sure',
    before: /(?:^|[。；\n])\s*(?:[（(]?[0-9０-９一二三四五六七八九十]+[）).．、]+\s*)?$/,
    after: /^(?:全[省市县区州旗]|本[省市县区])[\u4e00-\u9fff、]{1,24}(?:政策|办法|规划|标准|方案)/,
  },
  {
    wrong: '务实',
    right: '夯实',
    certainty: 'sure',
    before: /(?:进一步|不断|持续|着力|全面|稳步)$/,
    after: /^[\u4e00-\u9fff]{0,6}(?:基础|根基|底座)/,
  },
  { wrong: '医保执法方式改革', right: '医保支付方式改革', certainty: 'sure' },
  { wrong: '游校', right: '有效', certainty: 'sure', before: /[更最]$/ },
  {
    wrong: '建筑里面',
    right: '建筑立面',
    certainty: 'likely',
    after: /^(?:稳重|造型|设计|改造|风格|采用|整治|简洁|美观|色彩|更新|维修|材料)/,
  },
  { wrong: '医川', right: '医用', certainty: 'likely' },

  // Names of the trade that lost, gained or changed a character and still read as words.
  { wrong: '政府基金预算', right: '政府性基金预算', certainty: 'sure' },
  { wrong: '政府基金收入', right: '政府性基金收入', certainty: 'likely' },
  { wrong: '上半年结转结余', right: '上年结转结余', certainty: 'sure' },
  { wrong: '大小于', right: '小于', certainty: 'sure' },
  { wrong: '增加持平', right: '持平', certainty: 'sure' },
  { wrong: '减少持平', right: '持平', certainty: 'sure' },
  { wrong: '增长持平', right: '持平', certainty: 'sure' },
  { wrong: '下降持平', right: '持平', certainty: 'sure' },
  { wrong: '上半年结余结转', right: '上年结余结转', certainty: 'sure' },
  { wrong: '公务车用车', right: '公务用车', certainty: 'sure' },
  { wrong: '公务用车车运行', right: '公务用车运行', certainty: 'sure' },
  { wrong: '公用用车购置', right: '公务用车购置', certainty: 'sure' },
  { wrong: '公用用车运行', right: '公务用车运行', certainty: 'sure' },
  { wrong: '公务车', right: '公务用车', certainty: 'likely', after: /^(?:购置|运行)/ },
  { wrong: '公务接费', right: '公务接待费', certainty: 'sure' },
  { wrong: '公务接待待费', right: '公务接待费', certainty: 'sure' },
  { wrong: '保险制改革', right: '保险制度改革', certainty: 'sure' },
  { wrong: '水平适应', right: '水平相适应', certainty: 'sure', before: /与[\u4e00-\u9fff]{2,10}$/, after: /^的/ },
  { wrong: '对乡居民', right: '对城乡居民', certainty: 'sure' },
  { wrong: '一般公共算', right: '一般公共预算', certainty: 'sure' },
  { wrong: '一般公预算', right: '一般公共预算', certainty: 'sure' },
  { wrong: '国有资本经预算', right: '国有资本经营预算', certainty: 'sure' },
  { wrong: '国有资产经营预算', right: '国有资本经营预算', certainty: 'sure' },
  { wrong: '国有资本金经营预算', right: '国有资本经营预算', certainty: 'likely' },
  { wrong: '满意指标', right: '满意度指标', certainty: 'likely', before: /(?:对象|群众|公众|社会|职工|服务|主体)$/ },
  { wrong: '机关运经费', right: '机关运行经费', certainty: 'sure' },
  { wrong: '机关运行费用经费', right: '机关运行经费', certainty: 'likely' },

  // Words too many, words run together.
  { wrong: '进行跟全过程', right: '进行全过程', certainty: 'likely' },
  { wrong: '进行组织开展', right: '组织开展', certainty: 'likely' },
  { wrong: '主要原因：是', right: '主要原因是', certainty: 'likely' },
  { wrong: '主要原因:是', right: '主要原因是', certainty: 'likely' },
  { wrong: '住房保障支出住房公积金', right: '住房公积金', certainty: 'likely', before: /缴纳(?:职工|干部|单位|在职人员)?$/ },
  { wrong: '补助补贴', right: '补助', certainty: 'likely', before: /(?:进行|给予|专项)$/, after: /^(?:$|[，。；\s])/ },

  { wrong: '合计共支付', right: '共支付', certainty: 'style' },

  // Customary wording.
  { wrong: '无此项项目', right: '无此项目', certainty: 'style' },
  { wrong: '持平无增减变化', right: '持平，无增减变化', certainty: 'style' },
  { wrong: '专职用于', right: '专项用于', certainty: 'style' },
  { wrong: '参照公务员法管理事业单位', right: '参照公务员法管理的事业单位', certainty: 'style' },
  { wrong: '截止', right: '截至', certainty: 'style', after: /^(?:到)?\s?(?:20\d\d|本)年/ },
  { wrong: '公务用车购置', right: '公务用车购置费', certainty: 'style', after: /^\s?\d[\d,.]*\s?万?元/ },
  ...pairs('style', '帐户>账户 帐目>账目 帐款>账款 记帐>记账 对帐>对账 撤消>撤销'),
];
