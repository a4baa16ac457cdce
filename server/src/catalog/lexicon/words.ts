// Short words of public finance and local government that general dictionaries lack, and the characters that
// stand as words of their own. They keep the segmenter from seeing scraps where the trade sees words.
// Source: written for this project from the names and definitions of 《政府收支分类科目》 and the customary
// duties (职能配置) of local departments, 2019–2026.

/** Words a general dictionary splits: abbreviations of the field and of local government. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(
  (
    '医保 参保 社保 低保 三保 投保 续保 断保 退保 劳保 环保 城保 居保 职保 统筹 筹资 引资 国资 内资 外资 融资 ' +
    '招采 集采 网采 政采 带量 招标 招投标 全县 全市 全省 全区 全州 全旗 全镇 全乡 全街道 本县 本市 本省 本区 我县 我市 我省 我区 ' +
    '县级 市级 省级 区级 州级 乡级 镇级 村级 县域 市域 区域 县直 市直 省直 区直 州直 市属 区属 县属 省属 ' +
    '党建 团建 基建 代建 自建 违建 在建 续建 迁建 改建 扩建 新建 共建 援建 统建 已建 未建 拟建 双创 文创 科创 ' +
    '狱政 综治 法治 德治 共治 自治 整治 人防 联防 技防 物防 群防 三防 消防 城管 交管 物管 监管 综管 统管 托管 ' +
    '文旅 文广 广电 卫健 卫计 计生 人社 民宗 发改 工信 住建 农综 乡振 应急 审管 政务 法制 司法 普法 涉法 涉诉 信访 ' +
    '纪检 监委 人大 政协 工会 妇联 残联 文联 科协 社科 侨联 台办 编办 党校 机关 直属 下属 所属 本级 ' +
    '参公 参照 行参 在编 在职 离退 离休 退休 遗属 编外 编内 聘用 借调 挂职 三公 公用 公车 公务 用车 ' +
    '预算 决算 概算 结算 核算 清算 预决算 财审 评审 复审 初审 终审 内审 审价 结转 结余 上缴 上解 下达 转移 支付 列支 ' +
    '单列 不单列 列支 并列 罗列 产出 效益 绩效 自评 抽评 考评 测评 赋分 权重 年末 年初 年中 期末 期初 同比 环比 占比 决策 ' +
    '门诊 住院 异地 慢病 特病 大病 两病 诊疗 药耗 耗材 医用 药品 医药 医改 三医 定点 两定 稽核 稽查 飞检 智审 ' +
    '脱贫 扶贫 帮扶 防返贫 救助 低收入 特困 高龄 孤儿 养老 托育 助残 优抚 双拥 退役 惠民 惠农 惠企 助企 普惠 ' +
    '路政 运政 港航 护林 公路 养护 管护 河长 林长 田长 治水 治污 污水 雨污 管网 供水 排水 供暖 清运 环卫 绿化 海绵 水保 水利 灌区 ' +
    '教研 教培 义教 学前 高职 中职 助学 奖学 校舍 校园 体卫 研学 留守 ' +
    '全过程 全流程 全覆盖 全方位 全链条 全口径 全社会 全要素 全周期 全天候 全领域 全系统 全行业 全体 全员 全域 全民 全额 全年 '
  )
    .split(' ')
    .filter((word) => word !== ''),
);

/** Characters that are words or endings by themselves: one of them standing alone is no sign of a slip. */
export const FREE: ReadonlySet<string> = new Set(
  '的地得了着过和与及或等在对为由将被把从向于以之其此该本各每某这那是有无不未已可能须需应会要就都也还又再更最很较太仅只并且而但则即若如因所者们你我他她它谁何' +
    '个名位次项条件份批期年月日时天周元角分万千百十亿一二三四五六七八九零〇两双第多少大小新老高低上中下内外前后左右东西南北' +
    '组员部局处科室会所院站区县市省州盟旗镇乡村街路道桥里社厅委办署司厂矿场馆园店库家人民族类级型性化率量费款金税车房机器表书法权点线面层制度业学户队班岗门口品物用数额值案证卡卷码号令函稿图网台端版长界岛湖河江海山川水电气火土林草田粮油煤药病树花果菜鱼牛羊马船货钱账票款债股本息' +
    '京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏宁琼疆港澳台按据占约共计超达经至到自给让使做办起来去叫请称指含属像离跟同比非副正总原现曾均皆逐越愈',
);
